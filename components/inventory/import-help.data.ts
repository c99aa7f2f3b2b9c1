/** How each source is exported, as the tools themselves spell it: commands are the same in every language. */
export const IMPORT_SOURCES = [
  {
    id: "graph",
    commands: [
      'az graph query -q "resources" --first 1000 -o json > inventory.json',
      'n=0; token=""\nwhile : ; do\n  az graph query -q "resources" --first 1000 ${token:+--skip-token "$token"} -o json > inventory-$n.json\n  token=$(jq -r ".skip_token // empty" inventory-$n.json); n=$((n+1))\n  [ -n "$token" ] || break\ndone',
    ],
  },
  { id: "list", commands: ["az resource list -o json > inventory.json"] },
  { id: "powershell", commands: ["Get-AzResource | Export-Csv -Path inventory.csv -NoTypeInformation -Encoding utf8"] },
  { id: "portal", commands: [] },
  { id: "template", commands: ["az bicep build --file main.bicep", "az group export --name <group> > template.json"] },
  {
    id: "terraform",
    commands: ["terraform plan -out=plan.tfplan && terraform show -json plan.tfplan > plan.json", "terraform state pull > state.json"],
  },
] as const;
