/** Something the user can put right: shown as its one line, without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
}

/** What an error says, as one line. */
export const lineOf = (error: unknown): string => (error as Error).message.replace(/\s*\n\s*/g, ' ');

/** What the operating system said, in plain words: "permission denied". */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT': return 'no such file or folder';
    case 'EACCES': case 'EPERM': return 'permission denied';
    case 'EROFS': return 'the disk is read-only';
    case 'ENOSPC': return 'the disk is full';
    case 'ENOTDIR': case 'EEXIST': return 'a part of its path is a file, not a folder';
    case 'ELOOP': return 'its links go round in a circle';
    case 'ENAMETOOLONG': return 'its name is too long';
    case 'ERR_FS_FILE_TOO_LARGE': return 'larger than 2 GB';
    default: return code ?? message;
  }
}
