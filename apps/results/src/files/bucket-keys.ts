import type { KeptFile, ReportName } from './file-store.js';

/** The names of objects in a bucket, below what the configuration has them begin with. */
export class BucketKeys {
  constructor(private readonly prefix: string) {}

  /** What is being received, which nobody reads. */
  incoming(name = ''): string {
    return `${this.prefix}incoming/${name}`;
  }

  /** Where the files of one report of a company begin, or those of all. */
  reports(name?: ReportName): string {
    const folder = `${this.prefix}reports/`;
    return name ? `${folder}${written(name.companyId)}/${name.sha256}/` : folder;
  }

  /** A file of that report whose name no other will ever have: removing it late removes nobody else's. */
  report(name: ReportName, unique: string): string {
    return `${this.reports(name)}${unique}.pdf`;
  }

  /** Which report that is; nothing where the object is none of ours. */
  fileAt(at: string): KeptFile | undefined {
    const [, company, sha256] =
      /^([\w%~-]+)\/([0-9a-f]{64})\/[0-9a-f-]{36}\.pdf$/.exec(at.slice(this.reports().length)) ?? [];
    return company && sha256 ? { companyId: decodeURIComponent(company), sha256, at } : undefined;
  }
}

// A dot alone would lead out of a folder for those who take keys for paths, and stars and brackets are signed in two ways.
function written(companyId: string): string {
  return encodeURIComponent(companyId).replace(
    /[.!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
