export {
  CandidateInvited,
  InvitationFailed,
  candidateInvited,
  invitationFailed,
  showInvitationTimeline,
  stopReminders,
} from './invitations.js';
export {
  BrandLook,
  BrandedMail,
  PreviewedLanguage,
  PreviewBrandRequest,
  ShownLogo,
  previewBrand,
} from './brands.js';
export {
  CheckTemplatesRequest,
  MissingTemplates,
  NamedTemplate,
  OwnLetter,
  PreviewedLetter,
  PreviewTemplateRequest,
  SaveTemplateRequest,
  Template,
  TemplateBody,
  TemplatePreview,
  candidateLetters,
  checkTemplates,
  previewTemplate,
  removeTemplate,
  saveTemplate,
  showTemplate,
  type CandidateLetter,
} from './templates.js';
export { eraseLetters, exportLetters } from './erasing.js';
