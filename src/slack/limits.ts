/**
 * Every limit of Slack's that the views keep. Lengths are in characters as JavaScript counts them (UTF-16 code
 * units), which is never fewer than Slack counts, so a message that keeps these keeps Slack's.
 */
export const LIMITS = {
  /** Blocks in one message. docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /** Blocks in one modal or home tab. docs.slack.dev/reference/views */
  modalBlocks: 100,
  /**
   * Text in all blocks of one message together. Slack documents none; chat.postMessage refuses 12,000 to 13,000
   * with `msg_blocks_too_long` (slackapi/bolt-js issue 2509), so a margin is kept below that.
   */
  messageText: 10_000,
  /** Top-level `text`: more is discouraged, and 40,000 is cut. docs.slack.dev/reference/methods/chat.postMessage */
  text: 4_000,
  /** Text object of a section. docs.slack.dev/reference/block-kit/blocks/section-block */
  sectionText: 3_000,
  /** Text object of a context element; not documented, taken from the section. */
  contextText: 3_000,
  /** Elements of a context block. docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** Elements of an actions block. docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  buttonAccessibilityLabel: 75,
  actionId: 255,
  /** docs.slack.dev/reference/block-kit/blocks */
  blockId: 255,
  /** Fields of a section, and the text of each. docs.slack.dev/reference/block-kit/blocks/section-block */
  fields: 10,
  fieldText: 2_000,
  /** docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2_000,
  /** docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
  overflowOptions: 5,
  /** A header's text. docs.slack.dev/reference/block-kit/blocks/header-block */
  headerText: 150,
  /**
   * Rows of a table and cells of a row, docs.slack.dev/reference/block-kit/blocks/table-block; the characters of all
   * its cells together and one table a message, with which Slack refuses more (getnao/nao pull request 1178).
   */
  tableRows: 100,
  tableCells: 20,
  tableText: 10_000,
  tables: 1,
  /** An option's text and value, and options of one menu. docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionText: 75,
  optionValue: 150,
  options: 100,
  /** A menu's placeholder. docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  placeholder: 150,
  /** docs.slack.dev/reference/views/modal-views */
  privateMetadata: 3_000,
  callbackId: 255,
  /** Title and close text of a modal. docs.slack.dev/reference/views/modal-views */
  modalTitle: 24,
} as const;
