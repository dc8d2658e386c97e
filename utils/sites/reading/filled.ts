/** `{ [key]: value }` for a value with something in it: absent fields stay absent. */
export const filled = <Key extends string>(key: Key, value: string): { [Name in Key]?: string } =>
  (value === '' ? {} : { [key]: value }) as { [Name in Key]?: string };
