/** How long nothing has to come from the client before a rehearsal. */
const IDLE_MS = 60;
/** So much of the processor's time, and so many turns, are spent on it at most. */
const ENOUGH_MS = 4000;
const MOST_REHEARSALS = 200;

/**
 * Runs edits that nobody made while nobody types, because the first hundred edits
 * of a process take several times as long as later ones: what they run is not
 * compiled yet. One rehearsal at a time; whatever comes from the client puts the
 * next one off.
 */
export class WarmUp {
  readonly #rehearse: (uri: string, turn: number) => Promise<void>;
  readonly #used: () => number;
  #uri: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn = 0;
  #spent = 0;

  /**
   * @param rehearse makes an edit in a document and takes it back; the later turns at other places
   * @param used tells the milliseconds that the processor has worked for us
   */
  constructor(rehearse: (uri: string, turn: number) => Promise<void>, used = processorTime) {
    this.#rehearse = rehearse;
    this.#used = used;
  }

  /** The document has been judged, and its site been read: its next edit may be rehearsed. */
  ready(uri: string): void {
    this.#uri = uri;
    this.disturbed();
  }

  /** Something came from the client. */
  disturbed(): void {
    clearTimeout(this.#timer);
    this.#after(IDLE_MS);
  }

  forget(uri: string): void {
    if (uri === this.#uri) this.stop();
  }

  stop(): void {
    this.#uri = undefined;
    clearTimeout(this.#timer);
  }

  get #isEnough(): boolean {
    return this.#turn >= MOST_REHEARSALS || this.#spent >= ENOUGH_MS;
  }

  #after(milliseconds: number): void {
    const uri = this.#uri;
    if (uri === undefined || this.#isEnough) return;
    this.#timer = setTimeout(() => void this.#run(uri), milliseconds);
  }

  async #run(uri: string): Promise<void> {
    const timer = this.#timer;
    const before = this.#used();
    await this.#rehearse(uri, this.#turn++);
    this.#spent += this.#used() - before;
    // A timer, not an immediate: what has come meanwhile is read first and puts this off. It may have done so already.
    if (this.#timer === timer) this.#after(1);
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
