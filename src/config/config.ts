import type { CheckSettings } from '../audit/check-settings.ts';
import type { LayoutSettings } from '../workbook/layout.ts';

/** What a Trust tells mis: how to read its workbook, and how to judge it. */
export interface Config {
  readonly layout: LayoutSettings;
  /** Undefined where there is no configuration. */
  readonly checks: CheckSettings | undefined;
}
