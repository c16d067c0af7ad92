/** The words of a message as Slack writes them into events: references, links and three escaped characters undone. */

import { z } from 'zod';

/**
 * A message's text as its author saw it: `&amp;`, `&lt;` and `&gt;` undone, links as their label, a channel or a group
 * as its name; mentions of people stay ids. docs.slack.dev/messaging/formatting-message-text
 *
 * @example plainWords('see <https://x.test|x.test> &amp; <#C1|desk>') // 'see x.test & #desk'
 */
export function plainWords(text: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (whole, target: string, label: string | undefined) => {
      if (target.startsWith('@')) return whole;
      if (target.startsWith('#')) return label ? `#${label}` : whole;
      if (target.startsWith('!')) return label ?? `@${target.slice(1).split('^')[0]}`;
      return label ?? target;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/**
 * Takes out the mentions of this app, and no other. Where its own id is not known, the only mention there is must be it.
 *
 * @param ours the user ids of this app
 * @example withoutMention('<@U0BOT> and <@U2>?', ['U0BOT']) // ' and <@U2>?'
 */
export function withoutMention(text: string, ours: readonly string[]): string {
  const mentions = [...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g)];
  const others = new Set(mentions.map(([, id]) => id));
  return mentions.reduceRight((left, { 0: whole, 1: id, index }) => {
    const own = ours.length > 0 ? ours.includes(id!) : others.size === 1;
    return own ? left.slice(0, index) + left.slice(index + whole.length) : left;
  }, text);
}

const Piece = z.string().nullish().catch(null);
const Written = z.looseObject({
  text: Piece,
  attachments: z
    .array(z.looseObject({ pretext: Piece, title: Piece, text: Piece, fallback: Piece }))
    .nullish()
    .catch(null),
});

const Some = <T extends z.ZodType>(element: T) => z.array(element).nullish().catch(null);
const RichElements = Some(
  z.looseObject({ type: Piece, elements: Some(z.looseObject({ text: z.unknown() })) }),
);
const Quoting = z.looseObject({
  blocks: Some(
    z.looseObject({ elements: RichElements, rows: Some(Some(z.looseObject({ elements: RichElements }))) }),
  ),
});

/** A mention of somebody, with the mark behind it: whom a message calls, and nothing that it says. */
const CALLED = /<@[UW][A-Z0-9]+(?:\|[^<>]*)?>[,:;]?/g;

/**
 * The words of any message, those of its attachments where it has none of its own, without the people it calls; '' where
 * there are none.
 *
 * @example wordsOf({ text: '<@U2>: the pier &amp; the quay' }) // 'the pier & the quay'
 */
export function wordsOf(message: unknown): string {
  const { data } = Written.safeParse(message);
  if (!data) return '';
  const own = plainWords((data.text ?? '').replace(CALLED, '')).trim();
  if (own !== '') return own;
  const attached = (data.attachments ?? []).map(({ pretext, title, text, fallback }) =>
    [pretext, title, text ?? fallback].filter(Boolean).join('\n'),
  );
  return plainWords(attached.join('\n')).trim();
}

/** What a message quotes: the text of each `rich_text_quote`, its leaves joined, and of each row of a table its longest cell. */
export function quotesOf(message: unknown): string[] {
  const blocks = Quoting.safeParse(message).data?.blocks ?? [];
  const quoted = blocks
    .flatMap(({ elements }) => elements ?? [])
    .filter(({ type }) => type === 'rich_text_quote')
    .map(leavesOf);
  // The first row is the head.
  const inRows = blocks
    .flatMap(({ rows }) => rows?.slice(1) ?? [])
    .map((cells) => (cells ?? []).map(({ elements }) => (elements ?? []).map(leavesOf).join('')))
    .map((cells) => cells.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), ''));
  return [...quoted, ...inRows].filter((text) => text.trim() !== '');
}

const leavesOf = ({ elements }: { elements?: { text?: unknown }[] | null | undefined }): string =>
  elements?.map(({ text }) => (typeof text === 'string' ? text : '')).join('') ?? '';
