export { assayClient, Webhook, type Schemas } from './assay-client.js';
