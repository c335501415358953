import type { Measuring } from '../../measures/measuring.ts';
import type { Measured } from '../../render/measures/measure-formats.ts';
import type { CommandContext } from '../command-context.ts';
import type { MeasureOptions } from './measure-options.ts';

/** A command of `mis measure`, as it is typed and helped with. */
interface MeasureCommand {
  readonly name: string;
  readonly description: string;
  /** An option that no other measure has. */
  readonly option?: readonly [flags: string, description: string];
  /** What the exports look like, in lines for a terminal. */
  readonly about: readonly string[];
  readonly examples: readonly string[];
  /** Loads the measure, and answers it. */
  run(exports: readonly string[], options: MeasureOptions, context: CommandContext): Promise<void>;
}

/** In the order of the help. */
export const MEASURE_COMMANDS: readonly MeasureCommand[] = [
  {
    name: 'training',
    description: 'Count who has attended which training, by staff group, from registers and lists of staff.',
    about: [
      'A register has a row for each person or attendance, under headings such as: Employee number, Job title, Staff',
      'group, Course, Date attended, Start date, Leave date, Rotational, Long-term absence. Names are never read.',
    ],
    examples: [
      'mis measure training register.csv',
      'mis measure training staff.csv attendance.csv --map map.json',
      'mis measure training register.csv --workbook trust.xlsx --apply --dry-run',
    ],
    run: answering(async () => (await import('../../measures/training/measure-training.ts')).trainingMeasuring),
  },
  {
    name: 'cases',
    description: 'Count the qualifying cases that were reported, with their families informed.',
    about: [
      'A case log has a row for each case, under headings such as: Case reference, Date of incident, Qualifies for MNSI,',
      'Reported to MNSI, MNSI reference, Qualifies for EN, Reported to EN, Family informed, Accessible format, Duty of',
      'candour required, Duty of candour done. Names are never read.',
    ],
    examples: [
      'mis measure cases cases.csv',
      'mis measure cases cases.csv --as-of 2024-10-14 --format markdown',
      'mis measure cases cases.csv --explain-layout',
    ],
    run: answering(async () => (await import('../../measures/cases/measure-cases.ts')).casesMeasuring),
  },
  {
    name: 'roster',
    description: 'Count shifts with a supernumerary coordinator, and one-to-one care, by month.',
    about: [
      'A roster has a row for each shift, under headings such as: Date, Shift, Coordinator supernumerary, Substitute.',
      'One-to-one care has a row for each month, shift or woman: Month, Women in active labour, Women with one-to-one care.',
    ],
    examples: [
      'mis measure roster roster.csv one-to-one.csv',
      'mis measure roster roster.csv --as-of 2024-10-14 --format html --output roster.html',
      'mis measure roster roster.csv --explain-layout',
    ],
    run: answering(async () => (await import('../../measures/roster/measure-roster.ts')).rosterMeasuring),
  },
  {
    name: 'msds',
    description: 'Count the metrics of the CNST scorecard that passed, and valid ethnic categories.',
    about: [
      'A scorecard has a row for each metric, under headings such as: Metric, Metric name, Reporting period, Numerator,',
      'Denominator, Rate, Threshold, Result, Reason. The row with "ethnic" in its name is the ethnic category.',
    ],
    examples: [
      'mis measure msds scorecard.csv',
      'mis measure msds scorecard.csv --as-of 2024-10-28 --format json',
      'mis measure msds scorecard.csv --explain-layout',
    ],
    run: answering(async () => (await import('../../measures/msds/measure-msds.ts')).msdsMeasuring),
  },
  {
    name: 'deaths',
    description: 'Count which deaths were notified and reviewed in time, and list the next step of each case.',
    option: ['--ics <file>', 'write every step still to be done to this calendar file, replacing it'],
    about: [
      'A list has a row for each case, under headings such as: Case reference, Date of death, Born here, Died here, Notified',
      "date, Parents' views sought, Review started, Factual questions complete, Multidisciplinary panel, Report published.",
      'Names and NHS numbers are never read.',
    ],
    examples: [
      'mis measure deaths deaths.csv',
      'mis measure deaths deaths.csv --as-of 2024-10-14 --ics deaths.ics',
      'mis measure deaths deaths.csv --explain-layout',
    ],
    async run(exports, options, context) {
      const { runDeaths } = await import('./measure-deaths.ts');
      await runDeaths(exports, options, context);
    },
  },
];

/** Loads what answers a measure when it is asked for, and not before. */
function answering<Report extends Measured>(load: () => Promise<Measuring<Report>>): MeasureCommand['run'] {
  return async (exports, options, context) => {
    const { runMeasure } = await import('./run-measure.ts');
    await runMeasure(exports, options, await load(), context);
  };
}
