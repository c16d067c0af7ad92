/**
 * A map that forgets: the oldest entry when it is full, and every entry after its lifetime. What Slack may ask
 * about later (a click on an answer, a second click on *Share*) is remembered in these and nowhere else.
 */
export class LifetimeMap<V> {
  readonly #entries = new Map<string, { value: V; expires: number }>();
  readonly #size: number;
  readonly #lifetimeMs: number;
  readonly #now: () => number;

  /** @param now the clock in milliseconds; tests give their own */
  constructor(size: number, lifetimeMs: number, now: () => number = Date.now) {
    this.#size = size;
    this.#lifetimeMs = lifetimeMs;
    this.#now = now;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (entry.expires > this.#now()) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(key: string, value: V): void {
    this.#entries.delete(key);
    if (this.#entries.size >= this.#size) {
      for (const oldest of this.#entries.keys()) {
        this.#entries.delete(oldest);
        break;
      }
    }
    this.#entries.set(key, { value, expires: this.#now() + this.#lifetimeMs });
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
