export { eraseIntake } from './erasing.js';
