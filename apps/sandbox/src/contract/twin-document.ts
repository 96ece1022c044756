/** A parameter of an operation, as far as it is read. */
export interface TwinParameter {
  name: string;
  in: 'query' | 'header' | 'path';
  required?: boolean;
  schema: { type?: string; $ref?: string };
}

/** An answer of an operation, as far as it is read. */
export interface TwinAnswer {
  $ref?: string;
  /** `inferred`: that there is such an answer is known, what is in it is not. */
  'x-status'?: string;
  content?: Record<string, { schema?: unknown }>;
}

/** An operation, as far as it is read. */
export interface TwinOperation {
  operationId: string;
  tags: string[];
  servers?: { url: string }[];
  security?: Record<string, string[]>[];
  parameters?: TwinParameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema?: unknown }> };
  responses: Record<string, TwinAnswer>;
}

/** A path, as far as it is read. */
export interface TwinPath {
  servers?: { url: string }[];
  parameters?: TwinParameter[];
  get?: TwinOperation;
  put?: TwinOperation;
  post?: TwinOperation;
  patch?: TwinOperation;
  delete?: TwinOperation;
}

/** The OpenAPI file, as far as it is read. */
export interface TwinDocument {
  paths: Record<string, TwinPath>;
  components: { schemas: Record<string, { additionalProperties?: boolean }> };
}
