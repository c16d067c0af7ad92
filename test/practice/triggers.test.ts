import { expect, test } from 'vitest';
import { Handles } from '../../src/practice/triggers.ts';

const at = (time: { now: number }) => new Handles(() => time.now);

test('a trigger opens once, and within three seconds', () => {
  const time = { now: 1_000_000 };
  const handles = at(time);
  const first = handles.newTrigger();
  const second = handles.newTrigger();
  handles.takeTrigger(first);
  expect(() => handles.takeTrigger(first)).toThrow('exchanged_trigger_id');
  time.now += 3_001;
  expect(() => handles.takeTrigger(second)).toThrow('expired_trigger_id');
  expect(() => handles.takeTrigger('made up')).toThrow('invalid_trigger_id');
});

test('a response URL serves five times, within thirty minutes', () => {
  const time = { now: 1_000_000 };
  const handles = at(time);
  const place = { channel: 'C', thread_ts: null, original: null };
  const id = handles.newResponse(place);
  for (let i = 0; i < 5; i++) expect(handles.takeResponse(id)).toEqual(place);
  expect(() => handles.takeResponse(id)).toThrow('used_url');
  const late = handles.newResponse(place);
  time.now += 30 * 60 * 1_000 + 1;
  expect(() => handles.takeResponse(late)).toThrow('expired_url');
  expect(() => handles.takeResponse('made up')).toThrow('no_service');
});
