import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { CandidateBody } from './bodies.js';

/** Body of `PUT /api/companies/{companyId}/jobs/{jobId}`: what its hiring process orders by itself. */
export class HiringProcessBody {
  /** The package with which the application form ends; null for none. */
  @IsOptional()
  @ValidateIf((body: HiringProcessBody) => body.inlinePackageId !== null)
  @IsString()
  inlinePackageId?: string | null;

  /** The packages of the first hiring step. */
  @IsOptional()
  @IsString({ each: true })
  autoTriggered?: string[];
}

/** Body of `POST /api/companies/{companyId}/candidates/bulk`. */
export class AddCandidatesBody {
  @IsInt()
  @Min(1)
  @Max(5000)
  count: number;

  @IsOptional()
  @IsString()
  jobId?: string;
}

/** Body of `POST /api/companies/{companyId}/move`. */
export class MoveBody {
  @IsOptional()
  @IsString()
  jobId?: string;

  /** Whom to move; everybody who applied for the job unless given. */
  @IsOptional()
  @IsString({ each: true })
  candidateIds?: string[];

  /** How many calls are made at once. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100)
  atOnce?: number;
}

/** Body of `POST /api/companies/{companyId}/applications`. */
export class ApplyBody {
  @ValidateNested()
  @Type(() => CandidateBody)
  candidate: CandidateBody;

  @IsOptional()
  @IsString()
  jobId?: string;

  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  orderId?: string;
}

/** Body of `POST /api/applications/{applicationId}/order`. */
export class OrderInlineBody {
  /** How many equal calls are made at once. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  repeat?: number;

  /** Names another address to return to. */
  @IsOptional()
  @IsString()
  completedUrl?: string;
}
