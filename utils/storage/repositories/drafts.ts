import type { Access } from '../access.ts';
import { createBase } from './base.ts';

export const createDrafts = (access: Access) => createBase(access, 'drafts');
