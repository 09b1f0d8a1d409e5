/** Texts that are hard to lay out, as a framework in one file: long, unbroken, from right to left, of other scripts. */

/** The names of the framework's track and position to look at. */
export const hardTrack = 'Überwachungsinfrastrukturverantwortlichkeitskompetenz';
export const hardPosition = 'Hauptabteilungsinfrastrukturverantwortlichkeitsbeauftragte 🏳️‍🌈';

const unbroken = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'.repeat(2);
const long =
  'Works through what is unclear with everyone whom it concerns, and writes down what was decided. '.repeat(
    9,
  );
const arabic = 'يعمل مع الآخرين على حل المشكلات الصعبة ويشارك ما تعلمه مع الفريق بأكمله';
const hebrew = 'עובד עם אחרים על בעיות קשות';
const chinese = '在没有他人帮助的情况下完成复杂的工作并把所学的知识分享给整个团队'.repeat(2);
const emoji = '👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈🇺🇳🇩🇪';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

/** A list of texts as YAML: each in quotes, as JSON has it. */
const quoted = JSON.stringify;

/** Criteria of a level: each of the hard texts in turn, and one that builds on another of the level before. */
function criteriaOf(level: number): string {
  const texts = [
    `${unbroken} ${emoji}`,
    arabic,
    `${hebrew} ([[skill-${level}]])`,
    chinese,
    long,
    `Runs \`${unbroken}\`\n\n    ${unbroken}\n\n| a | ${unbroken} |\n|---|---|\n| 1 | 2 |`,
    `${emoji.repeat(12)} https://example.com/${unbroken}`,
  ];
  const text = texts[level % texts.length] ?? '';
  const before = level === 0 ? '' : `, builds-on: hard.hard-${level - 1}, see: [skill-${level}@2]`;
  const link = `https://example.com/${unbroken}`;
  return `
          - {id: hard-${level}, text: ${quoted(text)}${before}, examples: [${quoted(arabic)}, ${quoted(unbroken)}], resources: [{label: ${quoted(unbroken)}, url: ${quoted(link)}}]}
          - ${quoted(`Short ${level}`)}`;
}

function levelOf(level: number): string {
  return `
      - level: ${level}
        summary: ${quoted(level % 3 === 0 ? arabic : `${level} ${chinese}`)}
        criteria:${criteriaOf(level)}
        examples: [${quoted(`${emoji} ${unbroken}`)}, ${quoted(long)}]`;
}

function smallTrack(number: number): string {
  const names = [`Skill ${number}`, `${arabic} ${number}`, `${unbroken} ${number}`, `${chinese} ${number}`];
  const criterion = `id: c, text: ${quoted(`${hebrew} ${number}`)}, builds-on: hard.hard-${number % 16}`;
  return `
  - track: skill-${number}
    name: ${quoted(names[number % names.length])}
    category: area-${number % 4}
    status: ${number % 7 === 3 ? 'deprecated' : number % 5 === 1 ? 'draft' : 'active'}
    levels:
      - {level: 1, summary: ${quoted(`Begins ${number}`)}}
      - {level: 2, criteria: [${number < 12 ? `{${criterion}}` : quoted(`Goes on ${number}`)}]}
      - {level: 15, summary: ${quoted(`Is done ${number}`)}}`;
}

function positionOf(number: number): string {
  const names = [hardPosition, 'Engineer', arabic, chinese, unbroken, 'Staff'];
  const asks = numbers(60).map(
    (skill) => `skill-${(skill * 3 + number) % 200}: ${[1, 2, 15][(skill + number) % 3]}`,
  );
  return `
      - id: position-${number}
        name: ${quoted(names[number % names.length])}
        label: ${quoted(number % 2 === 0 ? `IC${number}` : unbroken)}
        description: ${quoted(number % 2 === 0 ? long : arabic)}
        requires: {hard: ${number + 1}, ${[...new Set(asks)].join(', ')}}
        optional: {skill-${(number * 3 + 1) % 200}x: 1}
        emphasises: [hard.hard-${number + 1}, hard.hard-3]`;
}

/** A framework with a scale of 16 levels, 201 tracks of which one says much at each level, and two ladders. */
export const hardFramework = `framework: hard
name: ${quoted(`${unbroken} ${arabic} ${emoji}`)}
owner: ${quoted(unbroken)}
scale:${numbers(16)
  .map((level) => {
    const name = [unbroken, arabic, `Level ${level}`, chinese][level % 4];
    return `
  - {level: ${level}, name: ${quoted(name)}, points: ${level * 1000}, description: ${quoted(level % 2 === 0 ? long : hebrew)}}`;
  })
  .join('')}
categories:
  - {id: area-0, name: ${quoted(unbroken)}, color: '#3b82f6', description: ${quoted(long)}}
  - {id: area-1, name: ${quoted(arabic)}, color: '#16a34a'}
  - {id: area-2, name: ${quoted(emoji)}, color: '#eab308'}
  - {id: area-3, name: Plain}
tracks:
  - track: hard
    name: ${quoted(hardTrack)}
    category: area-0
    status: deprecated
    owner: ${quoted(unbroken)}
    description: ${quoted(`${arabic}\n\n${long}\n\n${unbroken}`)}
    resources: [{label: ${quoted(unbroken)}, url: 'https://example.com'}]
    levels:${numbers(16).map(levelOf).join('')}
${numbers(200).map(smallTrack).join('')}
ladders:
  - ladder: first
    name: ${quoted(`${unbroken} ${arabic}`)}
    positions:${numbers(8).map(positionOf).join('')}
  - ladder: second
    name: ${quoted(hebrew)}
    positions:
      - {id: only, name: ${quoted(emoji.repeat(3))}, requires: {hard: 15}}
`;
