import { expect, test } from 'vitest';
import { readProjectFile } from './project.ts';

type Package = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;

const PACKAGE = JSON.parse(readProjectFile('package.json')) as Package;
const DEPENDENCIES = Object.entries({
  ...PACKAGE.dependencies,
  ...PACKAGE.devDependencies,
  ...PACKAGE.optionalDependencies,
});

test('every dependency is pinned to one version', () => {
  const loose = DEPENDENCIES.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('ARCHITECTURE.md says of every dependency why it is there', () => {
  const decisions = readProjectFile('ARCHITECTURE.md');
  const unsaid = DEPENDENCIES.filter(([name]) => !decisions.includes(`\`${name}\``)).map(([name]) => name);
  expect(unsaid).toEqual([]);
});

test('no package of ours is fetched from elsewhere than the registry', () => {
  const lock = JSON.parse(readProjectFile('package-lock.json')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  const odd = Object.entries(lock.packages).filter(
    ([path, { resolved, integrity }]) => path !== '' && (resolved !== undefined || integrity === undefined),
  );
  expect(odd.map(([path]) => path)).toEqual([]);
});
