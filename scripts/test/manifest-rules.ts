import {
  array,
  boolean,
  check,
  type InferOutput,
  literal,
  looseObject,
  optional,
  parse,
  pipe,
  record,
  string,
  unknown,
} from 'valibot';
import type { BrowserKind } from '../browser/browser.ts';

const manifestSchema = looseObject({
  manifest_version: literal(3),
  permissions: array(string()),
  optional_permissions: optional(array(string()), []),
  host_permissions: optional(array(string()), []),
  optional_host_permissions: optional(array(string()), []),
  content_security_policy: pipe(
    record(string(), string()),
    check(
      (policies) => Object.keys(policies).join() === 'extension_pages',
      'only extension_pages has a policy',
    ),
  ),
  content_scripts: optional(array(unknown()), []),
  web_accessible_resources: optional(array(unknown()), []),
  externally_connectable: optional(unknown()),
  action: optional(looseObject({ default_area: optional(string()) })),
  sidebar_action: optional(looseObject({ open_at_install: optional(boolean(), true) })),
});

const permissions = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms'];
const optionalHosts = ['https://*/*', 'http://*/*'];
const policy = ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"];

const same = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

type Rule = [what: string, holds: boolean];

function rulesFor(kind: BrowserKind, manifest: InferOutput<typeof manifestSchema>): Rule[] {
  const own = kind === 'chromium' ? [...permissions, 'sidePanel'] : permissions;
  const directives = (manifest.content_security_policy.extension_pages ?? '')
    .split(';')
    .map((each) => each.trim());
  return [
    [`permissions are ${own.join(', ')} and nothing else`, same(manifest.permissions, own)],
    ['no optional permissions', manifest.optional_permissions.length === 0],
    ['no required hosts', manifest.host_permissions.length === 0],
    ['optional hosts as reviewed', same(manifest.optional_host_permissions, optionalHosts)],
    ['no content scripts: nothing runs where nothing was granted', manifest.content_scripts.length === 0],
    ['no web accessible resources', manifest.web_accessible_resources.length === 0],
    ['nothing outside may connect', manifest.externally_connectable === undefined],
    ['the policy forbids what is not its own', policy.every((each) => directives.includes(each))],
    [
      'no unsafe, remote or wildcard source',
      !directives.some((each) => /unsafe|https?:|\*|blob:/.test(each)),
    ],
    [
      'the button stands in the toolbar, where pages say it does',
      kind === 'chromium' || manifest.action?.default_area === 'navbar',
    ],
    [
      'the sidebar does not open by itself',
      kind === 'chromium' || manifest.sidebar_action?.open_at_install === false,
    ],
  ];
}

/** What a shipped manifest may ask for, rule by rule. A change of this list is a change of what users are asked. */
export function checkManifest(kind: BrowserKind, manifest: unknown): { rules: number; complaints: string[] } {
  const rules = rulesFor(kind, parse(manifestSchema, manifest));
  const complaints = rules.filter(([, holds]) => !holds).map(([what]) => `${kind}: not so: ${what}`);
  return { rules: rules.length, complaints };
}
