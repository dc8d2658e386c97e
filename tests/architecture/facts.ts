/** What a file's syntax tree says that the rules need to know. */
export interface Facts {
  imports: readonly Import[];
  /** Names of globals used as values, with one member where there is one: "document.title", "fetch". */
  globals: readonly string[];
  /** Names of members read or written anywhere: "innerHTML". */
  members: ReadonlySet<string>;
  /** Names of functions called: "defineSite", "eval". */
  calls: ReadonlySet<string>;
  /** `new Date()` without an argument, `new Function(…)`. */
  creations: readonly { name: string; args: number }[];
  /** Names of JSX attributes. */
  attributes: ReadonlySet<string>;
  /** Words between tags, and string constants. */
  texts: readonly string[];
  comments: readonly string[];
  usesAny: boolean;
}

export interface Import {
  /** As written: "./time.ts", "idb". */
  from: string;
  typeOnly: boolean;
}

interface Node {
  type: string;
  [key: string]: unknown;
}

interface Draft {
  imports: Import[];
  used: string[];
  declared: Set<string>;
  members: Set<string>;
  calls: Set<string>;
  creations: { name: string; args: number }[];
  attributes: Set<string>;
  texts: string[];
  usesAny: boolean;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);

const nameOf = (value: unknown): string =>
  isNode(value) && (value.type === 'Identifier' || value.type === 'JSXIdentifier') ? String(value.name) : '';

const textOf = (value: unknown): string => (isNode(value) ? String(value.value ?? '') : '');

/** Names bound by a declaration: `{ a, b: [c = 1], ...rest }` binds a, c and rest. */
function boundNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [String(pattern.name)];
  const inner = [
    pattern.properties,
    pattern.elements,
    pattern.value,
    pattern.left,
    pattern.argument,
    pattern.parameter,
  ];
  return inner.flatMap(nodesOf).flatMap(boundNames);
}

const importOf = (node: Node): Import | null =>
  isNode(node.source)
    ? {
        from: textOf(node.source),
        typeOnly: node.importKind === 'type' || node.exportKind === 'type',
      }
    : null;

function noteDeclarations(node: Node, draft: Draft) {
  if (node.type === 'VariableDeclarator' || /^(Function|Class)(Declaration|Expression)$/.test(node.type)) {
    for (const name of boundNames(node.id)) draft.declared.add(name);
  }
  if (/Function/.test(node.type)) {
    for (const name of nodesOf(node.params).flatMap(boundNames)) draft.declared.add(name);
  }
  if (node.type === 'CatchClause') for (const name of boundNames(node.param)) draft.declared.add(name);
  if (/^Import.*Specifier$/.test(node.type)) draft.declared.add(nameOf(node.local));
}

function noteExpressions(node: Node, draft: Draft) {
  if (node.type === 'MemberExpression') {
    const property = node.computed ? textOf(node.property) : nameOf(node.property);
    draft.members.add(property);
    const object = nameOf(node.object);
    if (object !== '') draft.used.push(`${object}.${property}`);
  }
  if (node.type === 'CallExpression') draft.calls.add(nameOf(node.callee));
  if (node.type === 'NewExpression') {
    draft.creations.push({ name: nameOf(node.callee), args: nodesOf(node.arguments).length });
  }
  if (node.type === 'JSXAttribute') draft.attributes.add(nameOf(node.name));
  if (node.type === 'JSXText') draft.texts.push(String(node.value));
  if (node.type === 'Literal' && typeof node.value === 'string') draft.texts.push(node.value);
  if (node.type === 'TemplateElement' && typeof node.value === 'object' && node.value !== null) {
    draft.texts.push(String('cooked' in node.value ? node.value.cooked : ''));
  }
  if (node.type === 'TSAnyKeyword') draft.usesAny = true;
}

/** Keys under which a name is a label, not a use of a value. */
const labels: Record<string, readonly string[]> = {
  MemberExpression: ['property'],
  Property: ['key'],
  MethodDefinition: ['key'],
  PropertyDefinition: ['key'],
  ImportSpecifier: ['imported', 'local'],
  ExportSpecifier: ['exported'],
  LabeledStatement: ['label'],
};

/** Types name things too; of these only the ones that wrap an expression are looked into for uses. */
const isTypeOnly = (node: Node) =>
  node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(node.type);

/** Notes an import or re-export; true when nothing else is to be found in it. */
function noteImport(node: Node, draft: Draft): boolean {
  const found = /^(Import|Export.*)(Declaration|Expression)$/.test(node.type) ? importOf(node) : null;
  if (!found) return false;
  draft.imports.push(found);
  for (const each of nodesOf(node.specifiers)) noteDeclarations(each, draft);
  return node.type !== 'ImportExpression';
}

function visit(node: Node, draft: Draft, inType: boolean) {
  noteDeclarations(node, draft);
  noteExpressions(node, draft);
  if (noteImport(node, draft)) return;
  const typed = inType || isTypeOnly(node);
  for (const [key, value] of Object.entries(node)) {
    const isLabel = node.computed !== true && labels[node.type]?.includes(key) === true;
    const isUse = !typed && !isLabel && key !== 'object';
    for (const child of nodesOf(value)) {
      if (isUse && child.type === 'Identifier') draft.used.push(String(child.name));
      visit(child, draft, typed);
    }
  }
}

/** Names declared anywhere in the file never count as globals: a parameter `document` is the way to pass one. */
export function collectFacts(tree: unknown, comments: readonly { value: string }[]): Facts {
  const draft: Draft = {
    imports: [],
    used: [],
    declared: new Set(),
    members: new Set(),
    calls: new Set(),
    creations: [],
    attributes: new Set(),
    texts: [],
    usesAny: false,
  };
  for (const node of nodesOf(tree)) visit(node, draft, false);
  const { used, declared, ...rest } = draft;
  return {
    ...rest,
    globals: used.filter((name) => !declared.has(name.split('.')[0] ?? '')),
    comments: comments.map(({ value }) => value),
  };
}
