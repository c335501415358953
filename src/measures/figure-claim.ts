import type { Figure } from './figure.ts';

/** A figure with the words by which a workbook can be told of it. */
export interface FigureClaim {
  readonly figure: Figure;
  /** Of what it is a share: `midwives, fetal monitoring and surveillance`. */
  readonly subject: string;
  /** The requirement that a plan is minuted for, where one may stand in for this figure; else undefined. */
  readonly plan: string | undefined;
  /** It is met so far, and what is pending could make it fall short. */
  readonly mayFall?: boolean;
}
