import { latePart } from '../shared/late-part.tsx';

/** The view of workflows, where the page it stands in is there before them. */
export const WorkflowView = latePart(async () => (await import('./workflow-view.tsx')).WorkflowView);
