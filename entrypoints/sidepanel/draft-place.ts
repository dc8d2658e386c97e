import type { PageReport } from '../../utils/core/page-report.ts';
import type { Place } from '../../utils/models/workflow-model.ts';
import { putDraft } from '../../utils/platform/put-draft.ts';
import { draftFieldsOf } from '../../utils/sites/draft-fields.ts';

/**
 * Puts a draft into the page beside the sidebar, on a click there: only on a page that was read as one of the sites
 * Beside knows, and only while it shows that address still.
 */
export const createPlace =
  (tabId: () => number | null, report: () => PageReport | null): Place =>
  async (text) => {
    const [tab, read] = [tabId(), report()];
    if (tab === null || read === null) return 'none';
    return putDraft(tab, new URL(read.url).host, draftFieldsOf(read.site), text);
  };
