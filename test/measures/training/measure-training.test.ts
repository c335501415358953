import { describe, expect, test } from 'vitest';
import { countRegister, figureFor, register, tryRegister } from './count-register.ts';

/** So many midwives, of whom the first so many attended on a day. */
function midwives(size: number, attended: number, date = '2024-03-01'): string[] {
  return Array.from({ length: size }, (_, index) => `M${index},Midwife,CTG,${index < attended ? date : ''},,,,`);
}

const unusedWords = (...lines: string[]) => countRegister([register(...lines)]).unused.map(({ reason }) => reason);

describe('a figure of training', () => {
  test('is those who attended, of those in post at the end of the window', () => {
    // 36 midwives; nine tenths of 36 are 32.4, so 33 have to attend. 32 did: one is missing.
    expect(figureFor('8.3', countRegister([register(...midwives(36, 32))]))).toMatchObject({
      numerator: 32,
      denominator: 36,
      met: false,
      shortfall: 1,
      window: { start: '2023-12-01', end: '2024-11-30' },
    });
    expect(figureFor('8.3', countRegister([register(...midwives(36, 33))]))).toMatchObject({ met: true, shortfall: 0 });
  });

  test('of a group with nobody in post does not apply', () => {
    const { figures } = countRegister([register(...midwives(2, 2))]);
    expect(figures.filter(({ met }) => met === null).map(({ requirement }) => requirement)).toEqual(
      '8.1 8.2 8.4 8.5 8.7 8.8 8.9 8.11 8.12 8.13 8.14'.split(' '),
    );
  });

  test('counts each person once, however often they came and however their reference is written', () => {
    const text = register('m1,Midwife,CTG,2024-03-01,,,,', 'M1 ,Midwife,CTG,2024-05-01,,,,', 'M2,Midwife,CTG,,,,,');
    expect(figureFor('8.3', countRegister([text]))).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test.each([
    ['the day before the window', '2023-11-30', 0],
    ['its first day', '2023-12-01', 1],
    ['the leap day', '29 Feb 2024', 1],
    ['the day the clocks go forward', '31/03/2024', 1],
    ['the day of the answer', '2024-10-14', 1],
    ['the day after, which is booked', '2024-10-15', 0],
  ])('takes an attendance on %s', (_, date, numerator) => {
    expect(figureFor('8.3', countRegister([register(`M1,Midwife,CTG,${date},,,,`)]))).toMatchObject({ numerator });
  });

  test('is counted up to the window’s last day once that is past', () => {
    const lines = register('M1,Midwife,CTG,2024-11-30,,,,', 'M2,Midwife,CTG,2024-12-01,,,,');
    const figure = figureFor('8.3', countRegister([lines], { asOf: '2025-01-10' }));
    expect(figure).toMatchObject({ numerator: 1, denominator: 2, booked: 0, today: undefined, expiring: [] });
  });

  test.each([
    ['starts on the window’s last day', '2024-11-30,', 1],
    ['starts the day after', '2024-12-01,', 0],
    ['leaves on the window’s last day', ',2024-11-30', 1],
    ['left the day before', ',2024-11-29', 0],
  ])('has in it who %s: %s', (_, dates, denominator) => {
    const text = register('M0,Midwife,CTG,2024-03-01,,,,', `M1,Midwife,CTG,2024-03-01,${dates},,`);
    expect(figureFor('8.3', countRegister([text])).denominator).toBe(1 + denominator);
  });

  test('leaves out who is on long-term absence, from both numbers, and says so', () => {
    const text = register(
      'M1,Midwife,CTG,2024-03-01,,,,yes',
      'M2,Midwife,CTG,2024-03-01,,,,Maternity leave',
      'M3,Midwife,CTG,,,,,no',
    );
    expect(figureFor('8.3', countRegister([text]))).toMatchObject({ numerator: 0, denominator: 1, absent: 2 });
  });
});

describe('the months to come', () => {
  // On 14 Oct 2024 twelve months reach back to 15 Oct 2023: M1 and M2 count today, M3 is too old.
  // On 30 Nov 2024 they reach back to 1 Dec 2023: M1 has expired.
  const text = register(
    'M1,Midwife,CTG,2023-10-15,,,,',
    'M2,Midwife,CTG,2023-12-01,,,,',
    'M3,Midwife,CTG,2023-10-14,,,,',
    'M4,Midwife,CTG,2024-11-01,,,,',
  );

  test('say who counts today and has expired by the end, and who is booked', () => {
    expect(figureFor('8.3', countRegister([text]))).toMatchObject({
      numerator: 1,
      denominator: 4,
      today: { numerator: 2, denominator: 4 },
      expiring: ['M1'],
      booked: 1,
      outstanding: ['M1', 'M3', 'M4'],
    });
  });

  test('count who is yet to start, and not who is about to leave', () => {
    const moving = register(
      'M1,Midwife,CTG,,2024-11-01,,,',
      'M2,Midwife,CTG,2024-03-01,,2024-11-01,,',
      'M3,Midwife,CTG,,,,,',
    );
    expect(figureFor('8.3', countRegister([moving]))).toMatchObject({
      denominator: 2,
      joining: 1,
      leaving: 1,
      today: { numerator: 1, denominator: 2 },
    });
  });

  test('begin on 1 March 2023 where the day is the leap day of 2024', () => {
    const lines = register('M1,Midwife,CTG,2023-03-01,,,,', 'M2,Midwife,CTG,2023-02-28,,,,');
    expect(figureFor('8.3', countRegister([lines], { asOf: '2024-02-29' })).today).toEqual({
      numerator: 1,
      denominator: 2,
    });
  });
});

describe('doctors on rotation who started on or after 1 July 2024', () => {
  const doctors = (late: string, group = 'ST3 O&G') =>
    register(
      ...Array.from({ length: 9 }, (_, index) => `D${index},${group},CTG,2024-03-01,2020-08-01,,yes,`),
      `D9,${group},CTG,,${late},,yes,`,
      `D10,${group},CTG,,${late},,yes,`,
    );

  test('bring a group below its target: with them 9 of 11, without 9 of 9, and the plan is asked for', () => {
    const report = countRegister([doctors('2024-07-01')]);
    expect(figureFor('8.2', report)).toMatchObject({
      numerator: 9,
      denominator: 11,
      met: false,
      withoutRotational: { numerator: 9, denominator: 9, met: true },
    });
    // No one attended the emergencies, with or without them: 8.5 is short either way.
    expect(report.rotational).toMatchObject({ requirement: '8.16', plan: 'needed', figures: ['8.2'] });
  });

  test('are none of those who started the day before', () => {
    const report = countRegister([doctors('2024-06-30')]);
    expect(figureFor('8.2', report).withoutRotational).toBeUndefined();
    expect(report.rotational).toMatchObject({ plan: 'no-help', figures: [] });
  });

  test('are doctors: midwives rotate too', () => {
    expect(figureFor('8.3', countRegister([doctors('2024-08-07', 'Midwife')])).withoutRotational).toBeUndefined();
  });

  test('without a start date count as any other, and are said to', () => {
    expect(countRegister([doctors('')]).rotational).toMatchObject({ withoutStart: 2, figures: [] });
  });

  test('ask for no plan where every group meets its target with them', () => {
    const all = ['CTG', 'PROMPT'].map((course) => `D1,ST3 O&G,${course},2024-09-01,2024-08-07,,yes,`);
    expect(countRegister([register(...all)]).rotational).toMatchObject({ plan: 'not-applicable' });
  });
});

describe('a job title', () => {
  test.each([
    ['Consultant Obstetrician', '8.1'],
    ['band 6 MIDWIFE', '8.3'],
    ['Labour Ward Co-ordinator', '8.3'],
    ['Maternity Support Worker (Band 3)', '8.7'],
    ['Specialty Doctor (O&G)', '8.2'],
    ['Consultant Anaesthetist', '8.8'],
    ['SAS Anaesthetist', '8.9'],
    ['Consultant Neonatologist', '8.11'],
    ['Neonatal Nurse - Band 5', '8.13'],
    ['ANNP', '8.14'],
  ])('%s is of the group of %s', (title, requirement) => {
    expect(figureFor(requirement, countRegister([register(`P1,${title},CTG,,,,,`)])).denominator).toBe(1);
  });

  test.each(['Consultant', 'Doctor', 'Registrar', 'Neonatal Nurse', 'Neonatal Nurse Band 4'])(
    '%s is of none, and is named with its line, and every figure says that a row is missing',
    (title) => {
      const report = countRegister([register('M1,Midwife,CTG,2024-03-01,,,,', `P1,${title},CTG,2024-03-01,,,,`)]);
      expect(report.unused).toMatchObject([
        { place: { path: 'export-1.csv', line: 3 }, reason: `has a job title of no staff group: "${title}"` },
      ]);
      expect(report.figures.map(({ excluded }) => excluded)).toEqual(report.figures.map(() => 1));
    },
  );

  test('can be mapped to a staff group, or set aside', () => {
    const lines = register('P1,Midwifery Educator,CTG,2024-03-01,,,,', 'P2,Ward Clerk,CTG,2024-03-01,,,,');
    const map = { staffGroups: { 'Midwifery educator': 'midwives', 'ward clerk': 'not counted' } };
    const report = countRegister([lines], { map });
    expect(figureFor('8.3', report)).toMatchObject({ numerator: 1, denominator: 1 });
    expect(report).toMatchObject({ unused: [], notCounted: 1 });
  });

  test('gives way to a staff group, but not to one that says another', () => {
    const wide = (group: string) => `Staff ID,Staff group,Job title,CTG\nP1,${group},Midwife,2024-03-01\n`;
    expect(figureFor('8.3', countRegister([wide('Nursing and Midwifery Registered')])).numerator).toBe(1);
    expect(countRegister([wide('other obstetric doctors')]).unused).toMatchObject([
      {
        reason: 'has a job title of one staff group and the name of another',
        requirements: ['8.2', '8.3', '8.5', '8.6', '8.15'],
      },
    ]);
  });
});

describe('a row that can’t be used', () => {
  test.each([
    ['M1,Midwife,CTG,45292,,,,', 'has a date for fetal monitoring and surveillance that is no date'],
    [
      'M1,Midwife,CTG,03/04/24,,,,',
      'has a date for fetal monitoring and surveillance that has two digits for the year',
    ],
    ['M1,Midwife,CTG,31/02/2024,,,,', 'has a date for fetal monitoring and surveillance that is not in the calendar'],
    ['M1,Midwife,Fire safety,2024-03-01,,,,', 'names a training that is not known: "Fire safety"'],
    ['M1,Midwife,CTG,2024-03-01,soon,,,', 'has a start date that is no date'],
    ['M1,Midwife,CTG,2024-03-01,,,perhaps,', 'says neither yes nor no to being rotational'],
    [',Midwife,CTG,2024-03-01,,,,', 'has no reference of a person'],
    ['M1,Midwife,CTG,2024-03-01,,,,,Leeds', 'has more values than there are headings'],
    ['M1,Midwife,CTG,yes,,,,', 'says that fetal monitoring and surveillance was attended, and not when'],
  ])('%s says why', (line, reason) => {
    expect(unusedWords('M0,Midwife,CTG,2024-03-01,,,,', line)).toEqual([reason]);
  });

  test('casts doubt on dates of its column that could be read in two ways', () => {
    const lines = ['M1,Midwife,CTG,03/25/2024,,,,', 'M2,Midwife,CTG,03/04/2024,,,,', 'M3,Midwife,CTG,25/03/2024,,,,'];
    const report = countRegister([register(...lines)]);
    expect(report.unused.map(({ place }) => place.line)).toEqual([2, 3]);
    expect(figureFor('8.3', report)).toMatchObject({ numerator: 1, denominator: 3, excluded: 2 });
    expect(figureFor('8.6', report).excluded).toBe(0);
  });

  test('contradicts another about the same person, and both lines are named', () => {
    const lines = [
      'M1,Midwife,CTG,2024-03-01,2020-01-01,,,',
      'M2,Midwife,CTG,,,,,',
      'M1,MSW,CTG,2024-03-01,2020-01-01,,,',
    ];
    const report = countRegister([register(...lines)]);
    expect(report.unused).toMatchObject([
      { place: { line: 4 }, reason: 'and line 2 give one person two staff groups' },
    ]);
    expect(report.unused[0]?.requirements).toEqual(['8.3', '8.6', '8.7', '8.15']);
    expect(figureFor('8.3', report)).toMatchObject({ denominator: 1, excluded: 1 });
  });

  test('does not matter where the person left before the window ends', () => {
    expect(
      unusedWords('M0,Midwife,CTG,2024-03-01,,,,', 'P1,Consultant,CTG,2024-03-01,2010-01-01,2023-06-30,,'),
    ).toEqual([]);
  });
});

describe('the layout of a register', () => {
  const staff = 'Assignment No,Role\nA1,Midwife\nA2,Midwife\n';
  const attendance = 'Assignment No;Course name;Completion date\nA1;CTG masterclass;1 March 2024\n';
  const wide =
    'MIS register 2024\n\nRef\tPost title\tFetal monitoring (date attended)\tPROMPT expiry date\nA1\tMidwife\t01.03.2024\t01.03.2025\nA2\tMidwife\tOutstanding\t\n';

  test.each([
    ['a list of staff and a list of attendances', [staff, attendance]],
    ['the same in the other order', [attendance, staff]],
    ['a column for each element, under a title', [wide]],
  ])('may be %s', (_, texts) => {
    const report = countRegister(texts);
    expect(figureFor('8.3', report)).toMatchObject({ numerator: 1, denominator: 2, excluded: 0 });
    expect(figureFor('8.6', report)).toMatchObject({ numerator: 0, denominator: 2, excluded: 0 });
  });

  test.each(['PROMPT (MDT)', 'PROMPT 2024', 'Date of PROMPT training', 'MDT emergencies - date last attended'])(
    'may head the dates of an element with %s',
    (heading) => {
      const text = `Ref,Job title,${heading}\nA1,Midwife,2024-03-01\nTotal,,1\n`;
      const report = countRegister([text]);
      expect(figureFor('8.6', report)).toMatchObject({ numerator: 1, denominator: 1, excluded: 0 });
    },
  );

  test.each(['PROMPT expiry date', 'PROMPT due', 'Next CTG'])(
    'does not take %s for a date of attendance',
    (heading) => {
      const text = `Ref,Job title,NLS,${heading}\nA1,Midwife,,2024-03-01\n`;
      expect(countRegister([text]).figures.every(({ numerator }) => numerator === 0)).toBe(true);
    },
  );

  test('may say who came, and then a date alone is no attendance', () => {
    const text =
      'Staff ID,Job title,Course,Course date,Attendance status\nA1,Midwife,CTG,2024-03-01,Attended\nA2,Midwife,CTG,2024-03-01,Did not attend\nA3,Midwife,CTG,2024-03-01,Unsure\n';
    const report = countRegister([text]);
    expect(figureFor('8.3', report)).toMatchObject({ numerator: 1, denominator: 3, excluded: 1 });
  });

  test('may have headings and courses that only a map can tell', () => {
    const text = 'Kennung,Beruf,Kurs,Tag\nA1,Midwife,Day 3,2024-03-01\n';
    const map = {
      columns: { person: 'Kennung', title: 'Beruf', element: 'Kurs', attended: 'Tag' },
      elements: { 'day 3': 'fetal monitoring and surveillance' },
    };
    expect(figureFor('8.3', countRegister([text], { map })).numerator).toBe(1);
  });

  test.each([
    ['Name,Job title,CTG\nX Y,Midwife,2024-03-01\n', /is no register of training/],
    ['Staff ID,CTG\nA1,2024-03-01\n', /has no column with job titles or staff groups/],
    ['Staff ID,Job title,Course\nA1,Midwife,CTG\n', /no column with the dates attended, beside "Course"/],
    ['Staff ID,Job title\nA1,Midwife\n', /no column with what was attended/],
    [
      'Employee number,Assignment number,Job title,CTG\n1,1,Midwife,\n',
      /two columns that could be the same: "Employee number" and "Assignment number"/,
    ],
    ['Staff ID,Job title,CTG,Leave date\nA1,Midwife,,2020-01-01\n', /nobody in post on 30 Nov 2024/],
  ])('is refused where it lacks what is needed: %j', (text, message) => {
    expect(tryRegister([text])).toMatchObject({ fault: { message: expect.stringMatching(message) } });
  });
});
