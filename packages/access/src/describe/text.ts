/** The words of docs/access.md around its tables. */

export const intro = `# Who may see and do what

For an agency's privacy officer, and for whoever gives out tokens. This page is printed by \`npm run hammerhead -- access\` from
the code that decides; a test refuses a page that says anything else. \`test/src/access/table.ts\` says the same by endpoint:
every operation of both APIs, with the answer that each role gets, and a test asks all of them.

A right that is not in this table does not exist: what nobody was granted is refused. A person has one role. Five things decide
beside it: whether they are a federal officer, their agency, for a partner its countries, for a feed its name, and the marks of
what they ask for.

## Roles and permissions

\`●\`: whoever has the role. \`F\`: federal officers who have it, and nobody else.`;

export const federal = `## Federal officers

Electronic Export Information (EEI) is confidential: 15 CFR 30.60 lets federal agencies use it for official purposes, and nobody
else without a determination of national interest (13 USC 301(g)). EEI moves scores and tiers, so whatever rests on them is for
federal officers, too: the queue, statistics, the load of colleagues, the audit. The line is federal or not, not US or not: a
state or local officer may hold any US role, and then has only what is marked \`●\` above. Whether somebody is a federal officer
is said when their token is made (\`federal\`), or by the claim of the identity provider. A token that says nothing is federal
for a US role, and never for a feed or a partner.

What opens something to a partner is federal, too, since it discloses what nobody else may know: agreements are made, resumed, ended,
and a breach of one is settled by federal officers alone, and tokens of partners are made, renewed and replaced by federal admins.
Any supervisor may suspend an agreement: that opens nothing.`;

export const cases = `## Agency, countries, cases, feeds

- **Agency** of a US officer decides who may read marked notes (below), and nothing else: every federal officer who screens works
  on one queue, whatever their agency, so that cargo does not wait for the right one. A partner's agency decides what it reads: what
  was released to that agency by name, and the systems that the agency has told.
- **Countries** restrict partners: a partner speaks for the countries of its token, and reads what was released to its agency for
  one of them, while an agreement with the agency is in force, and until it is withdrawn or expires. Marks such as REL TO and NOFORN
  must let all of these countries see it. An agency that spans many countries reads nothing of what was released to its members. A
  US state agency with \`US\` is a partner like any other. All else is answered as what does not exist (\`docs/partners.md\`).
  Countries of a US officer restrict nothing: ports and regions divide the work by filters and assignment, not by right.
- **Cases** do not exist yet, and so give nobody a right.
- **A feed** sees its own submissions, and which of its bills must not be loaded. Another feed's id is answered as one that does
  not exist, and so is its own number in another feed's name.`;

export const marksText = `## Marks

Marks say how something may be passed on. A supervisor marks a referral (\`PUT /v1/referrals/{id}/marks\`), and whoever writes a
note may mark it. They only ever take away from what permissions grant, and each takes away by itself. Of several the strictest
stands, never the union: the most closed label of TLP, all categories and all limits, and of several REL TO the countries that
all of them name; where none but the United States is left, that is NOFORN. A note bears the marks of its referral beside its
own, also those that the referral gets later.

A note that a person may not see is not there for them: not in the timeline, not in the list, not in a page's length or cursor.
A referral itself is seen by every federal officer who screens, whatever it bears; its marks limit its release and its notes.
So TLP:RED and TLP:AMBER+STRICT, which would hide it, are refused for a referral.`;

export const tlpText = `Who sees what bears a mark and was written by an officer of HSI, provided that their role may read it at all. "Officer who works
referrals" (TLP:AMBER) is one who has \`referral:work\`: an auditor of another agency is none.`;

export const cautions = `## Cautions

- **15 CFR 30.60.** No mark opens what the table keeps for federal officers: \`REL TO USA, JAM\` does not release EEI to Jamaica.
  Nor does a release: a partner reads what the manifest states and what the officer wrote to it.
- **32 CFR 2002.** Hammerhead writes and enforces marks, it does not decide what is CUI: the categories and their authority are the
  designating agency's (2002.12). Banners are written as CUI Basic. Where the authority is CUI Specified (\`SP-\`), or the agency
  asks for a designation indicator, add it by hand to what leaves the system (CUI Marking Handbook 1.1). Only the five
  categories and four limits above are known; other marks are refused, so that none is kept that nobody enforces.
- \`LES\` is what officers say; the CUI Registry calls it General Law Enforcement, \`LEI\`, and so does the banner.
- \`FEDCON\` is enforced as \`FED ONLY\`: no record says who is a contractor.
- **FIRST TLP 2.0** binds recipients by agreement, not by software: an AMBER note that an officer has read can be told on. TLP is
  no ground for a release, and none for a refusal under the Freedom of Information Act.
- \`TLP:RED\` names recipients by subject. A subject that is later given to somebody else would be let in: a token for a subject
  that is somebody's already is refused, unless \`replace\` says that they have become another. The author of a note is its
  subject with the agency of that time.
- **The audit** tells auditors of all agencies that a hidden note was written: act, time, by whom, on which referral; never its text.`;
