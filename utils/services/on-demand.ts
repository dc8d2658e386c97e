type Asynchronous<Actions> = { [Name in keyof Actions]: (...args: never[]) => Promise<unknown> };

/**
 * Asynchronous actions of the named kinds, loaded when the first of them is called: a page that only shows something
 * does not wait for what it may do later. A failed loading fails that call, and is tried again by the next one.
 */
export function onDemand<Actions extends Asynchronous<Actions>, Name extends keyof Actions & string>(
  names: readonly Name[],
  load: () => Promise<Actions>,
): Pick<Actions, Name> {
  let loaded: Promise<Actions> | null = null;
  const actions = (): Promise<Actions> => {
    loaded ??= load().catch((failure: unknown) => {
      loaded = null;
      throw failure;
    });
    return loaded;
  };
  const calling =
    (name: Name) =>
    async (...args: never[]) =>
      (await actions())[name](...args);
  return Object.fromEntries(names.map((name) => [name, calling(name)])) as Pick<Actions, Name>;
}
