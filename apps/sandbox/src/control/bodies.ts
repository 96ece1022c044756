import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Fault } from '../fault-rules/fault.js';
import type { EnginePackage } from '../state/world-state.js';

/** Body of `POST /api/companies`. */
export class AddCompanyBody {
  @Matches(/^[A-Za-z0-9._-]{1,128}$/)
  companyId: string;

  @IsOptional()
  @IsString()
  name?: string;

  /** Scopes SmartRecruiters grants at the next connect; the usual three unless given. */
  @IsOptional()
  @IsString({ each: true })
  scopes?: string[];
}

/** Body of `POST /api/accounts`. */
export class AddAccountBody {
  @IsOptional()
  @Matches(/^[A-Za-z0-9._-]{1,64}$/)
  accountId?: string;

  @IsOptional()
  @IsString()
  name?: string;

  @IsOptional()
  @IsEmail()
  ownerEmail?: string;

  @IsOptional()
  @IsString()
  language?: string;

  /** Webhooks the account wants besides orders. */
  @IsOptional()
  @IsString({ each: true })
  webhookTypes?: string[];

  /** Catalogue as the vendor API takes it; Assay validates it. */
  @IsOptional()
  @IsArray()
  packages?: EnginePackage[];
}

/** A person an order is for, when it is nobody who is there. */
export class CandidateBody {
  @IsString()
  firstName: string;

  @IsString()
  lastName: string;

  /** Not checked: stories order for impossible addresses too. */
  @IsString()
  email: string;

  @IsOptional()
  @IsString()
  applicationLanguage?: string;

  @IsOptional()
  @IsString()
  jobId?: string;
}

/** Body of `POST /api/companies/{companyId}/orders`. */
export class PlaceOrderBody {
  @IsOptional()
  @IsString()
  candidateId?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => CandidateBody)
  candidate?: CandidateBody;

  @IsOptional()
  @IsString()
  jobId?: string;

  @IsString()
  packageId: string;

  /** False makes it an auto-triggered order. */
  @IsOptional()
  @IsBoolean()
  requester?: boolean;

  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  orderId?: string;

  /** How many equal calls are made at once. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  repeat?: number;

  /** Asks for a token before each call. */
  @IsOptional()
  @IsBoolean()
  freshToken?: boolean;

  /** Uses the token of another company. */
  @IsOptional()
  @IsString()
  credentialOf?: string;

  /** Names another company in the body. */
  @IsOptional()
  @IsString()
  bodyCompanyId?: string;
}

/** Body of `POST /api/engine/orders/{orderId}/take`. */
export class TakeBody {
  @IsOptional()
  @IsIn(['good', 'poor'])
  answers?: 'good' | 'poor';

  /** Takes only so many sections. */
  @IsOptional()
  @IsInt()
  @Min(0)
  sections?: number;

  /** Milliseconds spent on each section. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60_000)
  paceMs?: number;

  /** Closes the browser instead of following where the quiz sends it. */
  @IsOptional()
  @IsBoolean()
  stay?: boolean;
}

/** Body of `PUT /api/faults`. */
export class FaultsBody {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Fault)
  rules: Fault[];

  @IsOptional()
  @IsInt()
  seed?: number;
}
