/** Runs the check with the machine's clock in another time zone, and puts the zone back. */
export function inZone<Result>(zone: string, check: () => Result): Result {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return check();
  } finally {
    process.env.TZ = before;
  }
}

/** Far east, far west, London itself, and one that changes its clocks at midnight. */
export const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/London',
  'UTC',
  'America/Sao_Paulo',
  'Asia/Beirut',
];
