export {
  CandidateInvited,
  InvitationFailed,
  candidateInvited,
  invitationFailed,
  showInvitationTimeline,
  stopReminders,
} from './invitations.js';
export {
  CheckTemplatesRequest,
  MissingTemplates,
  NamedTemplate,
  PreviewTemplateRequest,
  SaveTemplateRequest,
  Template,
  TemplateBody,
  TemplatePreview,
  checkTemplates,
  previewTemplate,
  removeTemplate,
  saveTemplate,
  showTemplate,
} from './templates.js';
