const RUNNING = 0;
const ABORTED = 1;
const COMMITTING = 2;
const STATE = 0;
const DONE = 1;

/**
 * Settles between two threads whether a write is cancelled or done. The writer is busy inside SQLite and hears no
 * message, so both sides look at one shared number; whoever changes it first wins, and nobody can be told "cancelled"
 * about something that was written. It also counts the rows written so far.
 */
export class AbortFlag {
  readonly shared: SharedArrayBuffer;
  readonly #cells: Int32Array;

  constructor(shared = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#cells = new Int32Array(shared);
  }

  /** Asks to cancel; answers whether it came before the commit. */
  abort(): boolean {
    return Atomics.compareExchange(this.#cells, STATE, RUNNING, ABORTED) === RUNNING;
  }

  /** Begins the commit; false when the write was cancelled before. */
  beginCommit(): boolean {
    return Atomics.compareExchange(this.#cells, STATE, RUNNING, COMMITTING) === RUNNING;
  }

  get aborted(): boolean {
    return Atomics.load(this.#cells, STATE) === ABORTED;
  }

  /** Rows written so far, as told by {@link count}. */
  get done(): number {
    return Atomics.load(this.#cells, DONE);
  }

  count(done: number): void {
    Atomics.store(this.#cells, DONE, done);
  }
}
