import type { PageReport } from '../../utils/core/page-report.ts';
import type { Place } from '../../utils/models/workflow-model.ts';
import { hostOfTab, putDraft } from '../../utils/platform/put-draft.ts';
import { draftFieldsAt } from '../../utils/sites/draft-fields.ts';

/**
 * Puts a draft into the page beside the sidebar, on a click there: only on a page Beside may look at, into a field of a
 * site it knows, and only while the tab shows that host still. Where nothing was read, the host says which site it is.
 */
export const createPlace =
  (tabId: () => number | null, report: () => PageReport | null): Place =>
  async (text) => {
    const [tab, read] = [tabId(), report()];
    const host = read ? new URL(read.url).host : tab === null ? null : await hostOfTab(tab);
    if (tab === null || host === null) return 'elsewhere';
    const fields = draftFieldsAt(read?.site ?? null, host);
    return fields.length === 0 ? 'elsewhere' : putDraft(tab, host, fields, text);
  };
