import type { SiteGrants } from '../../utils/models/site-access-model.ts';

/**
 * The browser's grants as they behave: a question is answered by the user, a revoke is refused for what the build
 * requires, and both the user's answer and changes in the browser's own settings are told to listeners.
 */
export class FakeGrants implements SiteGrants {
  private readonly kept: Set<string>;
  private readonly required: ReadonlySet<string>;
  private readonly listeners = new Set<() => void>();
  /** Patterns of each question, in order. */
  readonly asked: (readonly string[])[] = [];
  /** What the user will say; an Error stands for a browser that refuses to ask. */
  answer: boolean | Error = true;

  constructor({ granted = [], required = [] }: { granted?: string[]; required?: string[] } = {}) {
    this.kept = new Set([...granted, ...required]);
    this.required = new Set(required);
  }

  async has(origins: readonly string[]) {
    return origins.every(
      (origin) => this.kept.has(origin) || (origin.startsWith('https:') && this.kept.has('https://*/*')),
    );
  }

  async granted() {
    return [...this.kept];
  }

  async request(origins: readonly string[]) {
    this.asked.push(origins);
    const { answer } = this;
    await Promise.resolve();
    if (answer instanceof Error) throw answer;
    if (answer) this.change(() => origins.forEach((origin) => void this.kept.add(origin)));
    return answer;
  }

  async revoke(origins: readonly string[]) {
    if (origins.some((origin) => this.required.has(origin))) {
      throw new Error('You cannot remove required permissions.');
    }
    const had = origins.some((origin) => this.kept.has(origin));
    this.change(() => origins.forEach((origin) => void this.kept.delete(origin)));
    return had;
  }

  onChanged(listener: () => void) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The user takes a grant back in the browser's own settings. */
  revokeOutside(origin: string) {
    this.change(() => void this.kept.delete(origin));
  }

  get listenerCount() {
    return this.listeners.size;
  }

  private change(work: () => void) {
    work();
    for (const listener of this.listeners) listener();
  }
}
