import { type Config, loadConfig } from './config.ts';
import { Desk } from './desk.ts';
import { DossierError } from './dossier/read.ts';
import { guidance } from './guidance.ts';
import { openPractice } from './practice/practice.ts';
import { progressOn } from './progress.ts';
import { type Health, ListenError, serve } from './server.ts';
import { createSlackFace } from './slack/app.ts';
import { createLog, errorDetail, type Log } from './slack/log.ts';

/** DESIGN.md promises 10 s from SIGTERM to the exit. */
const DRAIN_MS = 8_000;

/** Settings, dossier, then the face that the settings ask for. */
export async function start(): Promise<void> {
  const result = loadConfig();
  if (!result.ok) {
    refuse(1, ['The settings cannot be used:', ...result.problems.map((problem) => `  - ${problem}`)]);
  }
  const { config } = result;
  const log = createLog(config.logLevel);
  const desk = await openDesk(config, log);
  desk.onUnreadable = ({ problems }) => log.error({ problems }, 'the dossier has changed and cannot be read');

  const { practice, access, apiUrl } = await slackOrPractice(config, desk);
  const face = createSlackFace({ ...config, apiUrl, access, desk, log });
  const server = await serve({
    port: config.port,
    host: config.host,
    health: () => healthOf(config, desk, face.status()),
    slackEvents: face.requestListener,
    page: practice?.page ?? null,
  }).catch((error) => {
    if (error instanceof ListenError) refuse(1, [error.message]);
    throw error;
  });
  const { mode } = config.slack;
  if (config.slack.mode === 'socket' && config.slack.secretIgnored) {
    log.info('all three Slack variables are set: Socket Mode it is, SLACK_SIGNING_SECRET is not used');
  }
  practice?.listensOn(server.port);
  face.start((error) => {
    refuse(1, [`${error.message} Copy the token again from "Basic Information", "App-Level Tokens".`]);
  });
  if (practice !== null) process.stdout.write(guidance(config, desk.dossier, server.port));
  else log.info({ mode, host: config.host, port: server.port, dossier: desk.dossier.title }, 'started');

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    if (practice === null) log.info({ signal }, 'stopping');
    server.close();
    await face.stop(DRAIN_MS);
    practice?.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('unhandledRejection', (error) =>
    log.error({ error: errorDetail(error) }, 'unhandled rejection'),
  );
}

async function openDesk({ dossier, cache }: Config, log: Log): Promise<Desk> {
  const progress = progressOn(process.stderr);
  try {
    const { onProgress } = progress;
    const onUncached = ({ message }: Error) => log.warn({ error: message }, 'the index cannot be kept');
    return await Desk.open(dossier, { cache, onProgress, onUncached });
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    return refuse(2, [
      'The dossier cannot be read:',
      ...error.problems.map(({ place, message }) => `  ${place}: ${message}`),
    ]);
  } finally {
    progress.done();
  }
}

/** Slack as the settings name it, or a stand-in for it on this machine. */
async function slackOrPractice({ slack, apiUrl, command, host }: Config, { dossier }: Desk) {
  if (slack.mode !== 'none') return { practice: null, access: slack, apiUrl };
  const practice = await openPractice({ dossier, command, host });
  return { practice, access: practice.access, apiUrl: practice.apiUrl };
}

function healthOf(
  { slack }: Config,
  { dossier, loadedAt }: Desk,
  face: { bot: string; socketConnected: boolean | null },
): Health {
  return {
    status: face.socketConnected === false ? 'unavailable' : 'ok',
    mode: slack.mode,
    dossier: dossier.title,
    files: dossier.articles.length,
    sentences: dossier.articles.reduce((sum, { sentenceCount }) => sum + sentenceCount, 0),
    loadedAt: loadedAt.toISOString(),
    ...(typeof face.socketConnected === 'boolean'
      ? { socket: face.socketConnected ? 'connected' : 'disconnected' }
      : {}),
    bot: face.bot,
  };
}

function refuse(code: 1 | 2, lines: string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(code);
}
