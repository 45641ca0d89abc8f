import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNotesFolder } from '../../content/notes-folder.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notes-'));
  await mkdir(join(folder, 'b/deep'), { recursive: true });
  await mkdir(join(folder, '.git'));
  for (const file of ['z.md', 'b/deep/a.txt', 'b/c.md', '.git/config', '.hidden']) {
    await writeFile(join(folder, file), file);
  }
  await symlink(join(folder, 'z.md'), join(folder, 'link.md'));
  await symlink(join(folder, 'gone.md'), join(folder, 'broken.md'));
  await symlink(folder, join(folder, 'b/loop'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(path: string) {
  const unread: string[] = [];
  const files: string[] = [];
  for await (const { file, bytes } of readNotesFolder(path, (name) => unread.push(name))) {
    files.push(`${file}: ${new TextDecoder().decode(bytes)}`);
  }
  return { files, unread };
}

test('all files in the order of their paths; what cannot be read is passed over, a loop entered once', async () => {
  expect(await read(folder)).toEqual({
    files: ['b/c.md: b/c.md', 'b/deep/a.txt: b/deep/a.txt', 'link.md: z.md', 'z.md: z.md'],
    unread: ['b/loop', 'broken.md'],
  });
});

test('the same files however the folder is written', async () => {
  expect(await read(`${folder}/./b/../`)).toEqual(await read(folder));
});

test('a file is a folder of one', async () => {
  expect(await read(join(folder, 'z.md'))).toEqual({ files: ['z.md: z.md'], unread: [] });
});

test('a folder that is not there is named', async () => {
  await expect(read(join(folder, 'nowhere'))).rejects.toThrow(
    /nowhere cannot be read: there is no such folder/,
  );
});
