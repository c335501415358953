import { type Command, InvalidArgumentError } from 'commander';

/** What commands that make a workbook are told of it. */
export interface FreshOptions {
  readonly trust?: string;
  readonly ods?: string;
  readonly protect?: boolean;
  readonly force?: boolean;
}

/** Adds what every command that makes a workbook takes. */
export function withFreshOptions(command: Command): Command {
  return command
    .option('--trust <name>', 'the name of the Trust, shown on every page', oneLine)
    .option('--ods <code>', "the Trust's ODS code, such as RXX", odsCode)
    .option(
      '--protect',
      'lock all but the entry cells; filters and formats stay, and sorting as far as Excel lets a locked sheet be sorted',
    )
    .option('--force', 'replace the file if it exists');
}

/** What was asked of the workbook itself. */
export function freshFrom({ trust, ods, protect = false }: FreshOptions): {
  readonly trust: string | undefined;
  readonly odsCode: string | undefined;
  readonly protect: boolean;
} {
  return { trust, odsCode: ods, protect };
}

function oneLine(text: string): string {
  const name = text.trim();
  if (name === '' || /\p{Cc}/u.test(name)) throw new InvalidArgumentError('Give a name on one line.');
  return name;
}

function odsCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z0-9]{3,6}$/.test(code))
    throw new InvalidArgumentError('Give a code of three to six letters and digits, such as RXX.');
  return code;
}
