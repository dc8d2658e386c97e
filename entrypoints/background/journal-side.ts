import type { Moment } from '../../utils/core/moment.ts';
import type { PageReport } from '../../utils/core/page-report.ts';
import { recognise } from '../../utils/moments/recognise.ts';
import type { Headings } from './pill-for.ts';

export async function recogniseReport(report: PageReport): Promise<Moment | null> {
  return report.item ? recognise(report.item, { self: report.self, people: [] }) : null;
}

export async function headingsFor(_report: PageReport, _moment: Moment): Promise<Headings | null> {
  return null;
}
