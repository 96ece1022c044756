import { describe, expect, it } from 'vitest';
import { readFiles, sample, type SourceFile } from './workspace.js';

// Spelled in parts, so that this file is not what it looks for.
const OF_ONE_MACHINE = [
  String.raw`(?<![\w.-])/(work|home/\w+|Users/\w+)/[\w.-]`,
  // But for the folder of a server of NATS, which is in a container.
  String.raw`(?<![\w./-])/` + String.raw`tmp/(?!nats\b)[a-z]`,
];
const OF_MAKING = [
  'cl' + 'aude',
  'anth' + 'ropic',
  'open' + 'ai',
  'chat' + 'gpt',
  'co' + 'pilot',
  'sub-?' + 'agents?',
  'co-authored' + '-by',
];
const OF_A_SITTING = [
  '(this|previous|earlier|other|another) ' + 'sessions?',
  'the ' + 'brief says',
  'seed' + 's/\\d',
];
const OF_A_REGISTRY = [
  String.raw`(arti[f]actory|j[f]rog|n[e]xus|verda[c]cio|code[a]rtifact|npm\.p[k]g)\b`,
  String.raw`registry\.(?!k8s\.io|example\.)[\w-]+\.`,
];

const PATTERN = new RegExp(
  [...OF_ONE_MACHINE, ...OF_MAKING, ...OF_A_SITTING, ...OF_A_REGISTRY].join('|'),
  'i',
);
const TEXT =
  /\.(ts|mjs|js|json|md|yaml|yml|sql|conf|eta|css|sh|html|toml)$|(^|\/)(Dockerfile|run|\.\w[\w.-]*)$/;

function traces(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = PATTERN.exec(line)?.[0];
      return found ? [`${path}:${index + 1} ${found}`] : [];
    }),
  );
}

describe('no file', () => {
  it('tells on which machine or by whom it was made, or where packages came from', () => {
    expect(traces(readFiles(TEXT))).toEqual([]);
  });
});

describe('the rule for traces', () => {
  it('finds a path of one machine, a sitting and a registry', () => {
    const lines = [
      'see /' + 'work/shared',
      '/' + 'tmp/notes.md',
      'as the previous ' + 'session said',
      'https://registry.' + 'acme.net',
    ];
    expect(traces([sample('docs/a.md', ...lines)])).toHaveLength(4);
  });

  it('leaves alone addresses, mounts and user agents', () => {
    const lines = [
      'https://a.example/work/item',
      'mountPath: /tmp',
      "'user-agent': 'assay'",
      'copy to /var/tmp/assay',
      'NATS_FOLDER=/' + 'tmp/nats',
      'import { Agent }',
    ];
    expect(traces([sample('docs/a.md', ...lines)])).toEqual([]);
  });
});
