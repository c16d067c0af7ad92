import { describe, expect, it } from 'vitest';
import { LifetimeMap } from '../../src/slack/lifetime-map.ts';

describe('LifetimeMap', () => {
  it('forgets after the lifetime', () => {
    let now = 0;
    const map = new LifetimeMap<string>(10, 100, () => now);
    map.set('a', 'x');
    now = 99;
    expect(map.get('a')).toBe('x');
    now = 100;
    expect(map.get('a')).toBeUndefined();
  });

  it('forgets the oldest when full, where setting again counts as new', () => {
    const map = new LifetimeMap<number>(2, 100, () => 0);
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    map.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([3, undefined, 4]);
  });

  it('forgets what is deleted', () => {
    const map = new LifetimeMap<number>(2, 100);
    map.set('a', 1);
    map.delete('a');
    expect(map.get('a')).toBeUndefined();
  });
});
