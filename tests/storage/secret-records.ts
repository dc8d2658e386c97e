import { recordStores } from '../../utils/core/record-stores.ts';
import { recordShapes } from '../../utils/storage/parse-record.ts';
import type { RecordStore } from '../../utils/storage/schema.ts';

interface Node {
  type: string;
  entries?: Record<string, Node>;
  item?: Node;
  wrapped?: Node;
  options?: readonly unknown[];
  take(value: unknown, trail: string[]): unknown;
}

const times = ['2026-11-19', '2026-11-19T13:00:00.000Z', '09:30'];
const accepts = (node: Node, value: unknown): boolean => {
  try {
    return node.take(value, []) !== undefined;
  } catch {
    return false;
  }
};

/** A value for each field a schema has, with `secret()` wherever a text may be anything. */
function fill(node: Node, secret: () => string): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(node.entries ?? {}).map(([name, each]) => [name, fill(each, secret)]),
      );
    case 'array':
      return node.item ? [fill(node.item, secret), fill(node.item, secret)] : [];
    case 'optional':
    case 'nullable':
      return node.wrapped ? fill(node.wrapped, secret) : null;
    case 'string':
      return [secret(), ...times].find((each) => accepts(node, each));
    case 'picklist':
      return node.options?.[0];
    case 'number':
      return 1;
    default:
      return true;
  }
}

/** Records of every store with every field filled; of workflows one for each kind. */
export function secretRecords(secret: () => string): Record<RecordStore, object[]> {
  const made = recordStores.map((store) => {
    const schema = recordShapes[store] as unknown as Node;
    const kinds = (schema.type === 'variant' ? schema.options : [schema]) as readonly Node[];
    return [store, kinds.map((each) => fill(each, secret) as object)] as const;
  });
  return Object.fromEntries(made) as Record<RecordStore, object[]>;
}
