/** How a workbook that can't be used is listed among findings. */
export const UNUSABLE = { code: 'unusable', name: 'workbook-unusable', title: "The workbook can't be used" } as const;
