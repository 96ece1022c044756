/** What every token for SmartRecruiters lets it do: both names of the order scope, because it declares one and asks for the other. */
export const scopes = ['packages_view', 'orders_manage', 'orders_modify'] as const;
