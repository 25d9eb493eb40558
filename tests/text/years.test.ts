/** Telegrams as they were printed over the years: what is left of each once its furniture is off. */
import { expect, test } from 'vitest';
import { blocksOf, cleaned } from './reading.ts';

const SEVENTIES = `PAGE 01        FREEDO 04321  121433Z

47
ACTION EUR-25

INFO  OCT-01  ISO-00  AID-20  NSC-07  CIAE-00  INR-10  NSAE-00

RSC-01  PA-04  PRS-01  USIA-15  DRC-01  /110 W
                     --------------------- 046123
R 121430Z JUL 74
FM AMEMBASSY FREEDONIA
TO SECSTATE WASHDC 1234
INFO AMEMBASSY SYLVANIA
USMISSION NATO
AMCONSUL PORT AMBER BY POUCH

C O N F I D E N T I A L FREEDONIA 4321

C O R R E C T E D  C O P Y - SUBJECT LINE

LIMDIS

E.O. 11652: GDS
TAGS: PINT, EAID, XX
SUBJ: HARBOR BOARD AND ITS FERRIES

REF: (A) STATE 123456 (B) FREEDONIA 4100

1. SUMMARY. HARBOR BOARD RUNS NIGHT FERRY. SYLVANIA FUNDS
HARBOR BOARD. END SUMMARY.

2. BOARD DIRECTOR TOLD EMBOFF JULY 10 THAT BOARD WOULD BUY
CONFIDENTIAL

CONFIDENTIAL

PAGE 02        FREEDO 04321  121433Z

TWO BOATS.

3. COMMENT: BOARD IS SMALL. END COMMENT.

4. DEPARTMENT PLEASE PASS TO TREASURY.
MARXSON


CONFIDENTIAL




<< END OF DOCUMENT >>
`;

const FROM_WASHINGTON = `CONFIDENTIAL

PAGE 01        STATE  123456

71
ORIGIN EUR-25

INFO  OCT-01  ISO-00  L-03  /054 R

DRAFTED BY EUR/CE:RMARX:HH
APPROVED BY EUR:HHACKENBUSH
EUR/RPM:MR. FIREFLY
--------------------- 081532
P 122208Z JUN 75
FM SECSTATE WASHDC
TO AMEMBASSY FREEDONIA PRIORITY
INFO USMISSION GENEVA
AMEMBASSY SYLVANIA

C O N F I D E N T I A L STATE 123456

EXDIS

E.O. 11652: XGDS-1

TAGS: PFOR, XX

SUBJECT: HARBOR BOARD

REFS: A. FREEDONIA 4321; B. SYLVANIA 22

FOR AMBASSADOR FROM FIREFLY

1. DEPARTMENT CONCURS WITH REFTEL. SYLVANIA FUNDS HARBOR
BOARD.

CONFIDENTIAL

CONFIDENTIAL

PAGE 02        STATE  123456


2. YOU SHOULD INFORM BOARD THAT USG WILL NOT FUND BOATS.

3. FOLLOWING IS TEXT OF LETTER: QUOTE DEAR MR. DIRECTOR:
NORWAY FUNDS THE TIDEWATER BANK. UNQUOTE. KISSINGER

UNQUOTE


CONFIDENTIAL

NNNN
Declassified/Released US Department of State EO Systematic Review 05 JUL 2006
`;

const YEAR_2001 = `UNCLASSIFIED        PTQ9982

PAGE 01        FREEDO  00351  01 OF 02  010811Z
ACTION EUR-00

INFO  LOG-00   NP-00    AID-00   ACQ-00   CIAE-00  DODE-00  SRPP-00
      DS-00    EB-00    FBIE-00  UTED-00  VC-00    H-00     TEDE-00
      /001W
                  ------------------8A3B9C  010813Z /38
P 010808Z MAR 01
FM AMEMBASSY FREEDONIA
TO SECSTATE WASHDC PRIORITY 7821
INFO EU MEMBER STATES COLLECTIVE
     AMEMBASSY SYLVANIA

UNCLAS SECTION 01 OF 02 FREEDONIA 000351

SIPDIS

STATE FOR EUR/NE, DRL AND
G/TIP

E.O. 12958: N/A
TAGS: PGOV, EAID, XX
SUBJECT: HARBOR BOARD: FERRIES AND
THEIR FUNDS

REFS: (A) STATE 12686
      (B) 00 FREEDONIA 371

-------
SUMMARY
-------

1. (U) The Harbor Board runs the night ferry. Sylvania
UNCLASSIFIED        PTQ9982

PAGE 02        FREEDO  00351  01 OF 02  010811Z
funds the Harbor Board. END SUMMARY.

--------
WHO PAYS
--------

2. (SBU) The Pilot Agency trains the clerks of the Harbor

UNCLASSIFIED

                       UNCLASSIFIED        PTQ9985

PAGE 01        FREEDO  00351  02 OF 02  010811Z
ACTION EUR-00

INFO  LOG-00   NP-00    AID-00
      /001W
                  ------------------8A3B9E  010813Z /38
P 010808Z MAR 01
FM AMEMBASSY FREEDONIA
TO SECSTATE WASHDC PRIORITY 7822
UNCLAS SECTION 02 OF 02 FREEDONIA 000351

SIPDIS

STATE FOR EUR/NE, DRL AND
G/TIP

E.O. 12958: N/A
TAGS: PGOV, EAID, XX
SUBJECT: HARBOR BOARD: FERRIES AND
THEIR FUNDS

Board.

-------
COMMENT
-------

3. (SBU) The Board is small.  END COMMENT.
MARXSON

                       UNCLASSIFIED

>

UNCLASSIFIED        PTQ9985

PAGE 02        FREEDO  00351  02 OF 02  010811Z

NNNN
`;

const YEAR_2009 = `VZCZCXRO4961
OO RUEHDBU RUEHFL RUEHKW RUEHLA RUEHROV RUEHSR
DE RUEHFR #0084/01 0341510
ZNR UUUUU ZZH
O 031510Z FEB 09
FM AMEMBASSY FREEDONIA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 8732
INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE PRIORITY
RHEHNSC/NSC WASHDC PRIORITY
RUEAIIA/CIA WASHDC PRIORITY
RHMFISS/HQ USEUCOM VAIHINGEN GE PRIORITY
UNCLAS SECTION 01 OF 03 FREEDONIA 000084 

SENSITIVE 
SIPDIS 

DEPT FOR EUR/SCE, INL AND PRM; NSC FOR MARX; USAID FOR
SMITH

E.O. 12958: N/A 
TAGS: PGOV EAID KCRM XX
SUBJECT:  HARBOR BOARD:  FERRIES AND THEIR FUNDS 

REF: A. 08 FREEDONIA 512 
     B. STATE 12345 
     C. 07 SYLVANIA 1001 AND PREVIOUS 

FREEDONIA 00000084  001.2 OF 003 


Classified By: Ambassador Rufus Marx for reasons 1.4 (b) and (d). 

¶1. (SBU) SUMMARY:  The Harbor Board runs the night ferry.  Sylvania 
funds the Harbor 

FREEDONIA 00000084  002 OF 003 


Board.  END SUMMARY. 

A NEW FERRY 
----------- 

¶2. (SBU) The Pilot Agency trains clerks.  "It is (§ 4) the law," the director 
said.  The Harbor Board plans to buy two boats. 

¶3. (SBU) COMMENT:  The Board is small.  END COMMENT. 

¶4. (U) Minimize considered. 
MARX
NNNN
`;

const CLASSIFIED_2009 = `C O N F I D E N T I A L SECTION 01 OF 02 FREEDONIA 000123

NOFORN
SIPDIS

C O R R E C T E D  C O P Y - ADDING PARAGRAPH MARKINGS

STATE FOR EUR/RPM MARX
OSD FOR SMITH

E.O. 12958: DECL: 02/03/2019
TAGS: OVIP (MARX, RUFUS), PREL, PGOV,
      EAID, XX
SUBJECT: (C) HARBOR BOARD BUYS
BOATS

Classified By: Deputy Chief of Mission
Hugo Hackenbush, reasons 1.4 (b) and (d).

REF: 08 FREEDONIA 11 (NOTAL)

Summary and Action Request
--------------------------

1. (C/NF) The Harbor Board runs the night ferry.  Sylvania
funds the Harbor Board.  End Summary and Action Request.

--------------------------------------------- -----
Harbor Board Director Explains How the Ferries Run
--------------------------------------------- -----

2. (C) Director Firefly told Poloff February 2 that the Pilot
Agency trains the clerks of

FREEDONIA 00000123  002 OF 002

the Harbor Board.

3. (SBU) Begin text of letter:

The Tidewater Bank finances the boats.

End text.

(C) Comment
-----------

4. (C) The Board is small.  Post will follow up.  End comment.

5. (U) This message was cleared by the Ferry Office.

MARX
`;

test.each<[string, string, string[]]>([
  ['1974', SEVENTIES, [
    'para 1: SUMMARY. HARBOR BOARD RUNS NIGHT FERRY. SYLVANIA FUNDS HARBOR BOARD. END SUMMARY.',
    'para 2: BOARD DIRECTOR TOLD EMBOFF JULY 10 THAT BOARD WOULD BUY TWO BOATS.',
    'para 3: COMMENT: BOARD IS SMALL. END COMMENT.', 'para 4: DEPARTMENT PLEASE PASS TO TREASURY.',
  ]],
  ['1975, from Washington', FROM_WASHINGTON, [
    'para 1: DEPARTMENT CONCURS WITH REFTEL. SYLVANIA FUNDS HARBOR BOARD.', 'para 2: YOU SHOULD INFORM BOARD THAT USG WILL NOT FUND BOATS.',
    'para 3: FOLLOWING IS TEXT OF LETTER: QUOTE DEAR MR. DIRECTOR: NORWAY FUNDS THE TIDEWATER BANK. UNQUOTE. KISSINGER',
  ]],
  ['2001', YEAR_2001, [
    '[section 01, Summary]: SUMMARY', 'section 01, para 1: The Harbor Board runs the night ferry. Sylvania funds the Harbor Board. END SUMMARY.',
    '[section 01, Who Pays]: WHO PAYS', 'section 01, para 2: The Pilot Agency trains the clerks of the Harbor Board.',
    '[section 02, Comment]: COMMENT', 'section 02, para 3: The Board is small. END COMMENT.',
  ]],
  ['2009', YEAR_2009, [
    'para 1: SUMMARY: The Harbor Board runs the night ferry. Sylvania funds the Harbor Board. END SUMMARY.', '[A New Ferry]: A NEW FERRY',
    'para 2: The Pilot Agency trains clerks. "It is (§ 4) the law," the director said. The Harbor Board plans to buy two boats.',
    'para 3: COMMENT: The Board is small. END COMMENT.', 'para 4: Minimize considered.',
  ]],
  ['2009, classified, with headings in many ways', CLASSIFIED_2009, [
    '[Summary and Action Request]: Summary and Action Request',
    'para 1: The Harbor Board runs the night ferry. Sylvania funds the Harbor Board. End Summary and Action Request.',
    '[Harbor Board Director Explains How the Ferries Run]: Harbor Board Director Explains How the Ferries Run',
    'para 2: Director Firefly told Poloff February 2 that the Pilot Agency trains the clerks of the Harbor Board.',
    'para 3: Begin text of letter:', 'para 3: The Tidewater Bank finances the boats.', 'para 3: End text.', '[Comment]: Comment',
    'para 4: The Board is small. Post will follow up. End comment.', 'para 5: This message was cleared by the Ferry Office.',
  ]],
])('the text of a telegram of %s', (_, telegram, blocks) => {
  expect(blocksOf(telegram)).toEqual(blocks);
});

test.each<[string, string, object]>([
  ['1974', SEVENTIES, { date: '1974-07-12T14:30Z', reference: '1974 FREEDONIA 4321', classification: 'CONFIDENTIAL', references: ['STATE 123456', 'FREEDONIA 4100'], tags: ['PINT', 'EAID', 'XX'] }],
  ['1975', FROM_WASHINGTON, { date: '1975-06-12T22:08Z', reference: '1975 STATE 123456', from: 'SECSTATE WASHDC', references: ['FREEDONIA 4321', 'SYLVANIA 22'] }],
  ['2001', YEAR_2001, { date: '2001-03-01T08:08Z', reference: '2001 FREEDONIA 351', subject: 'HARBOR BOARD: FERRIES AND THEIR FUNDS', references: ['STATE 12686', '00 FREEDONIA 371'] }],
  ['2009', YEAR_2009, {
    date: '2009-02-03T15:10Z', reference: '2009 FREEDONIA 84', references: ['08 FREEDONIA 512', 'STATE 12345', '07 SYLVANIA 1001'],
    to: ['SECSTATE WASHDC', 'EUROPEAN POLITICAL COLLECTIVE', 'NSC WASHDC', 'CIA WASHDC', 'HQ USEUCOM VAIHINGEN GE'],
  }],
  ['2009, classified', CLASSIFIED_2009, { subject: 'HARBOR BOARD BUYS BOATS', references: ['08 FREEDONIA 11'], tags: ['OVIP', 'PREL', 'PGOV', 'EAID', 'XX'], classification: 'CONFIDENTIAL' }],
])('the record of a telegram of %s', (_, telegram, record) => {
  expect(cleaned(telegram).record).toMatchObject(record);
});
