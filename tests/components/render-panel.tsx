import { act, fireEvent, render } from '@testing-library/preact';
import { Panel } from '../../components/sidepanel/panel.tsx';
import type { TabState } from '../../utils/messages/protocol.ts';
import { loadParts } from '../../utils/models/loaded-part.ts';
import { createStage } from '../models/stage.ts';

await loadParts();

/** The sidebar in a document, over a journal in memory. */
export async function renderPanel(tab: TabState | null, ...stageOf: Parameters<typeof createStage>) {
  const stage = createStage(...stageOf);
  stage.show(tab);
  await stage.settle();
  const screen = render(<Panel panel={stage.panel} />);
  /** Lets answers arrive and the page be drawn. */
  const settle = async () => {
    await act(() => stage.settle());
    await act(() => stage.settle());
  };
  const press = (code: string, init: KeyboardEventInit = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key: code, code, ...init });
  await settle();
  return { stage, screen, settle, press };
}
