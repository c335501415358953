import fc from 'fast-check';

/** The gate says the same of the same tree every time. `npm run test:explore` tries cases that it has not seen. */
fc.configureGlobal({ seed: Number(process.env.MIS_TEST_SEED ?? 6) });
