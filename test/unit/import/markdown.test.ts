import assert from 'node:assert/strict';
import { imported, madeFrom } from './support';

describe('importing Markdown', () => {
  it('reads levels under skills under categories, with all that stands between', async () => {
    assert.equal(
      await madeFrom(
        'ladder.md',
        `# Acme

How we *grow*.

## Building

### Foundations

What all else stands on.

#### Level 1: Learning

Works with care.

- Writes **postmortems**
  - e.g. wrote one
- E.g. made a change

#### Level 2: Owning

1. Designs systems

**Examples**

* Designed one

## Leading

### Hiring

#### Level 1: Learning

- Helps

| a | b |
| - | - |
| c | d |
`,
      ),
      `framework: acme
name: Acme
description: How we *grow*.

scale:
  - level: 1
    name: Learning
  - level: 2
    name: Owning

categories:
  - id: building
    name: Building
  - id: leading
    name: Leading

tracks:
  - track: foundations
    name: Foundations
    category: building
    description: What all else stands on.
    levels:
      - level: 1
        summary: Works with care.
        criteria:
          - text: Writes **postmortems**
            examples:
              - Wrote one
        examples:
          - Made a change
      - level: 2
        criteria:
          - Designs systems
        examples:
          - Designed one

  - track: hiring
    name: Hiring
    category: leading
    levels:
      - level: 1
        criteria:
          - Helps
        # Line 35: | a | b |
        #   | - | - |
        #   | c | d |
`,
    );
  });

  it('reads a skill alone as a track', async () => {
    assert.equal(
      await madeFrom('x.md', '# Foundations\n\n## Level 1\n\n- Writes\n\n## Level 2\n\n- Designs\n'),
      `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Writes

  - level: 2
    criteria:
      - Designs
`,
    );
  });

  it('reads skills under levels the other way round', async () => {
    const text = await madeFrom(
      'roles.md',
      `# Roles

## Junior Engineer

New to the job.

### Technical skills
- Writes

### Ownership
- Asks

## Senior Engineer

### Technical skills
- Designs
`,
    );
    assert.match(text, /- level: 1\n {4}name: Junior Engineer\n {4}description: New to the job\.\n/);
    assert.match(
      text,
      /- track: technical-skills\n[^]*- Writes\n[^]*- level: 2\n {8}criteria:\n {10}- Designs\n/,
    );
    assert.match(text, /- track: ownership\n/);
  });

  it('reads lists whose items are levels', async () => {
    const text = await madeFrom(
      'growth.md',
      `# Growth
## Execution
- **Novice**: Completes tasks
- **Expert**: Drives change
## Teamwork
- **Novice**: Asks
- **Expert**: Builds networks
`,
    );
    assert.match(text, /- level: 1\n {4}name: Novice\n {2}- level: 2\n {4}name: Expert\n/);
    assert.match(text, /- track: teamwork\n[^]*summary: Asks\n[^]*summary: Builds networks\n/);
  });

  it('reads tables: skills down and levels across, under headings that are categories', async () => {
    const text = await madeFrom(
      'matrix.md',
      `# Matrix
## Technical
| Competency | Junior (L1) | Senior (L2) |
|---|---|---|
| **Coding** | Reads code | Designs<br>E.g. designed one |
## Behavioural
| Competency | Junior (L1) | Senior (L2) |
|---|---|---|
| Communication | Asks | Explains |
`,
    );
    assert.match(text, /^framework: matrix\n/);
    assert.match(text, /- level: 1\n {4}name: Junior \(L1\)\n {2}- level: 2\n/);
    assert.match(text, /- track: coding\n {4}name: Coding\n {4}category: technical\n/);
    assert.match(text, /- Designs\n {8}examples:\n {10}- Designed one\n/);
    assert.match(text, /- track: communication\n {4}name: Communication\n {4}category: behavioural\n/);
  });

  it('reads a table of a skill with a row a level, under its heading', async () => {
    const text = await madeFrom(
      'Foundations.md',
      '| Level | Summary | Criteria | Examples |\n|--|--|--|--|\n| 1 | Works | Writes | Wrote |\n| 2 | Leads | Designs | |\n',
    );
    assert.equal(
      text,
      `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Works
    criteria:
      - text: Writes
        examples:
          - Wrote

  - level: 2
    summary: Leads
    criteria:
      - Designs
`,
    );
  });

  it('reads data at the top of a page, and keeps the page', async () => {
    const text = await madeFrom(
      'engineer.md',
      `---
title: Engineers
topics:
  - name: impact
    title: Impact
    content:
      - level: 1
        criteria:
          - Delivers
        exampleCriteria:
          - criteria: Helps
            examples:
              - Helped Ann
---

How to use it.
`,
    );
    assert.match(text, /^framework: engineers\n/);
    assert.match(text, /- Delivers\n {10}- text: Helps\n {12}examples:\n {14}- Helped Ann\n/);
    assert.match(text, /\n# Line 16: How to use it\.\n$/);
  });

  it('puts a skill together from files that each tell of a level', async () => {
    const level = (number: number, text: string): string =>
      `# L${number}\n\n## Impact\n\n- ${text}\n\n## Culture\n\n- Cares\n`;
    const { text, recognised } = await imported({
      'L1.md': level(1, 'Writes'),
      'L2.md': level(2, 'Designs'),
    });
    assert.equal(recognised.length, 2);
    assert.match(text, /- track: impact\n[^]*- Writes\n {6}- level: 2\n {8}criteria:\n {10}- Designs\n/);
  });
});
