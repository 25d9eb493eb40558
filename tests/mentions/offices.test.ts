import { expect, test } from 'vitest';
import { stated } from '../reading.ts';

const telegram = (from: string, to: string, text: string) => `R 160745Z MAY 75\nFM ${from}\nTO ${to}\nUNCLAS LUSAKA 1187\nE.O. 11652: N/A\nTAGS: EFIS, ZA\nSUBJECT: BOATS\n1. ${text}\n`;

test.each<[string, string, string, string]>([
  ['AMEMBASSY LUSAKA', 'SECSTATE WASHDC 66', 'EMBASSY REQUESTED TWO BOATS.', 'Embassy Lusaka > requests > two boats'],
  ['AMEMBASSY LUSAKA', 'SECSTATE WASHDC 66', 'THE EMBASSY HAS INSPECTED THE DOCKS.', 'Embassy Lusaka > inspects > docks'],
  ['SECSTATE WASHDC', 'AMEMBASSY LUSAKA', 'CHAD HAS INFORMED EMBASSY.', 'Chad > informs > Embassy Lusaka'],
])('from %j to %j: %j', (from, to, text, expected) => {
  expect(stated(telegram(from, to, text))).toContain(expected);
});

test.each<[string, string, string]>([
  ['AMEMBASSY LUSAKA', 'SECSTATE WASHDC 66', 'THAI EMBASSY CLOSED. THE EMBASSY INSPECTED THE DOCKS.'],
  ['AMEMBASSY LUSAKA', 'SECSTATE WASHDC 66', 'AN EMBASSY INSPECTED THE DOCKS.'],
  ['SECSTATE WASHDC', 'AMEMBASSY LUSAKA\nAMEMBASSY QUITO', 'EMBASSY INSPECTED THE DOCKS.'],
])('from %j to %j, whose embassy is open: %j', (from, to, text) => {
  expect(stated(telegram(from, to, text)).filter((line) => line.startsWith('Embassy'))).toEqual([]);
});
