import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import type { DeathsOptions } from '../measure/measure-deaths.ts';
import { type MeasureOptions, withMeasureOptions } from '../measure/measure-options.ts';
import { examples } from '../options.ts';

/** Registers `mis measure`, with a command for each measure. */
export function registerMeasure(program: Command, context: CommandContext): void {
  const measure = program
    .command('measure')
    .description('Count the figures behind the requirements from exports of other systems.')
    .addHelpText(
      'after',
      examples(
        'mis measure training register.csv',
        'mis measure training staff.csv attendance.csv --as-of 2024-10-14',
        'mis measure training register.csv --format json',
      ),
    );
  withMeasureOptions(
    measure
      .command('training')
      .description('Count who has attended which training, by staff group, from registers and lists of staff.'),
  )
    .addHelpText(
      'after',
      `\nA register has a row for each person or attendance, under headings such as: Employee number, Job title, Staff\ngroup, Course, Date attended, Start date, Leave date, Rotational, Long-term absence. Names are never read.\n${examples(
        'mis measure training register.csv',
        'mis measure training staff.csv attendance.csv --map map.json',
        'mis measure training register.csv --workbook trust.xlsx --apply --dry-run',
      )}`,
    )
    .action(async (exports: string[], options: MeasureOptions) => {
      const { runTraining } = await import('../measure/measure-training.ts');
      await runTraining(exports, options, context);
    });
  withMeasureOptions(
    measure
      .command('cases')
      .description('Count the qualifying cases that were reported, with their families informed.'),
  )
    .addHelpText(
      'after',
      `\nA case log has a row for each case, under headings such as: Case reference, Date of incident, Qualifies for MNSI,\nReported to MNSI, MNSI reference, Qualifies for EN, Reported to EN, Family informed, Accessible format, Duty of\ncandour required, Duty of candour done. Names are never read.\n${examples(
        'mis measure cases cases.csv',
        'mis measure cases cases.csv --as-of 2024-10-14 --format markdown',
        'mis measure cases cases.csv --explain-layout',
      )}`,
    )
    .action(async (exports: string[], options: MeasureOptions) => {
      const { runCases } = await import('../measure/measure-cases.ts');
      await runCases(exports, options, context);
    });
  withMeasureOptions(
    measure
      .command('roster')
      .description('Count shifts with a supernumerary coordinator, and one-to-one care, by month.'),
  )
    .addHelpText(
      'after',
      `\nA roster has a row for each shift, under headings such as: Date, Shift, Coordinator supernumerary, Substitute.\nOne-to-one care has a row for each month, shift or woman: Month, Women in active labour, Women with one-to-one care.\n${examples(
        'mis measure roster roster.csv one-to-one.csv',
        'mis measure roster roster.csv --as-of 2024-10-14 --format html --output roster.html',
        'mis measure roster roster.csv --explain-layout',
      )}`,
    )
    .action(async (exports: string[], options: MeasureOptions) => {
      const { runRoster } = await import('../measure/measure-roster.ts');
      await runRoster(exports, options, context);
    });
  withMeasureOptions(
    measure
      .command('msds')
      .description('Count the metrics of the CNST scorecard that passed, and valid ethnic categories.'),
  )
    .addHelpText(
      'after',
      `\nA scorecard has a row for each metric, under headings such as: Metric, Metric name, Reporting period, Numerator,\nDenominator, Rate, Threshold, Result, Reason. The row with "ethnic" in its name is the ethnic category.\n${examples(
        'mis measure msds scorecard.csv',
        'mis measure msds scorecard.csv --as-of 2024-10-28 --format json',
        'mis measure msds scorecard.csv --explain-layout',
      )}`,
    )
    .action(async (exports: string[], options: MeasureOptions) => {
      const { runMsds } = await import('../measure/measure-msds.ts');
      await runMsds(exports, options, context);
    });
  registerDeaths(measure, context);
}

function registerDeaths(measure: Command, context: CommandContext): void {
  withMeasureOptions(
    measure
      .command('deaths')
      .description('Count which deaths were notified and reviewed in time, and list the next step of each case.'),
  )
    .option('--ics <file>', 'write every step still to be done to this calendar file, replacing it')
    .addHelpText(
      'after',
      `\nA list has a row for each case, under headings such as: Case reference, Date of death, Born here, Died here, Notified\ndate, Parents' views sought, Review started, Factual questions complete, Multidisciplinary panel, Report published.\nNames and NHS numbers are never read.\n${examples(
        'mis measure deaths deaths.csv',
        'mis measure deaths deaths.csv --as-of 2024-10-14 --ics deaths.ics',
        'mis measure deaths deaths.csv --explain-layout',
      )}`,
    )
    .action(async (exports: string[], options: DeathsOptions) => {
      const { runDeaths } = await import('../measure/measure-deaths.ts');
      await runDeaths(exports, options, context);
    });
}
