import { Module } from '@nestjs/common';
import { ResultsFiles } from './results-files.js';

/** The files of results, for whoever sends and for whoever reads a report. */
@Module({ providers: [ResultsFiles], exports: [ResultsFiles] })
export class ReportFilesModule {}
