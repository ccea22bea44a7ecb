// SalesBot in Azure, in a resource group of its own, which this makes first. Everything else is salesbot.bicep.
targetScope = 'subscription'

@description('What the resource group is called.')
@minLength(1)
@maxLength(90)
param resourceGroupName string = 'salesbot'

@description('What the resources are called; where a name must be the only one in the world, letters are added. Lower-case letters, digits and hyphens; a hyphen neither begins nor ends it.')
@minLength(3)
@maxLength(20)
param name string = 'salesbot'

@description('What the bot is called where administrators see it.')
@minLength(3)
@maxLength(42)
param displayName string = 'SalesBot'

@description('Where it all runs.')
param location string = deployment().location

@description('Tags for every resource.')
param tags object = {}

@description('Entra object ids of managers; everybody else is a rep.')
param managers array = []

@description('Entra object ids of those who confirm credit checks.')
param creditControllers array = []

@description('Entra tenant ids that are let in; empty: the tenant of this deployment; *: every tenant.')
param allowedTenants array = []

@description('Channels that are let in; empty: Teams alone.')
param allowedChannels array = []

@description('Further addresses that replies may go to.')
param serviceUrls array = []

@description('The playbook, as a path in the published folder; empty: the built-in one.')
param playbookPath string = ''

@description('The address of a language model of Azure that reads what the bot leaves unused; empty: there is none.')
param modelEndpoint string = ''

@description('The model, or the deployment of one, at that address.')
param modelName string = ''

@description('How cards answer; empty: as suits the channel.')
@allowed([
  ''
  'execute'
  'submit'
])
param cardsAction string = ''

@description('How long a new card takes no tap, in milliseconds.')
@minValue(0)
@maxValue(5000)
param cardsRestMilliseconds int = 300

@description('Typed messages of one person that one web app reads in a minute.')
@minValue(1)
param messagesPerMinute int = 20

@description('Requests from one network address that one web app reads in a second.')
@minValue(1)
param requestsPerSecond int = 200

@description('Messages that one web app writes to one conversation in a second.')
@minValue(1)
param toConversationPerSecond int = 4

@description('Messages that the bot writes to one tenant in a second; the web apps share them.')
@minValue(1)
param toTenantPerSecond int = 25

@description('Only outside the public cloud: where the channel says which keys it signs with.')
param toBotFromChannelOpenIdMetadataUrl string = ''

@description('Only outside the public cloud: who signs for the channel.')
param toBotFromChannelTokenIssuer string = ''

@description('Only outside the public cloud: where the bot logs in.')
param toChannelFromBotLoginUrl string = ''

@description('Only outside the public cloud: what the bot asks a token for.')
param toChannelFromBotOAuthScope string = ''

@description('The size of the web app. Smaller ones cannot stay awake or reach a private network.')
@allowed([
  'B1'
  'B2'
  'B3'
  'S1'
  'P0v3'
  'P1v3'
])
param webAppSize string = 'B1'

@description('How many web apps share the work.')
@minValue(1)
@maxValue(3)
param webApps int = 1

@description('The size of the database server.')
@allowed([
  'Standard_B1ms'
  'Standard_B2s'
  'Standard_D2ds_v5'
  'Standard_D4ds_v5'
])
param databaseSize string = 'Standard_B1ms'

@description('The major version of PostgreSQL.')
@allowed([
  '15'
  '16'
  '17'
])
param databaseVersion string = '16'

@description('Disk of the database in GB; it grows by itself.')
@allowed([
  32
  64
  128
  256
])
param databaseStorage int = 32

@description('How many days back the database can be restored to.')
@minValue(7)
@maxValue(35)
param backupDays int = 14

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Gigabytes of logs that are taken in a day; what comes after is dropped until the next.')
@minValue(1)
param dailyQuotaGb int = 1

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: resourceGroupName
  location: location
  tags: tags
}

module salesbot 'salesbot.bicep' = {
  name: 'salesbot'
  scope: group
  params: {
    name: name
    displayName: displayName
    location: location
    tags: tags
    managers: managers
    creditControllers: creditControllers
    allowedTenants: allowedTenants
    allowedChannels: allowedChannels
    serviceUrls: serviceUrls
    playbookPath: playbookPath
    modelEndpoint: modelEndpoint
    modelName: modelName
    cardsAction: cardsAction
    cardsRestMilliseconds: cardsRestMilliseconds
    messagesPerMinute: messagesPerMinute
    requestsPerSecond: requestsPerSecond
    toConversationPerSecond: toConversationPerSecond
    toTenantPerSecond: toTenantPerSecond
    toBotFromChannelOpenIdMetadataUrl: toBotFromChannelOpenIdMetadataUrl
    toBotFromChannelTokenIssuer: toBotFromChannelTokenIssuer
    toChannelFromBotLoginUrl: toChannelFromBotLoginUrl
    toChannelFromBotOAuthScope: toChannelFromBotOAuthScope
    webAppSize: webAppSize
    webApps: webApps
    databaseSize: databaseSize
    databaseVersion: databaseVersion
    databaseStorage: databaseStorage
    backupDays: backupDays
    logDays: logDays
    dailyQuotaGb: dailyQuotaGb
  }
}

@description('The host name of the bot.')
output host string = salesbot.outputs.host

@description('The app id of the bot.')
output appId string = salesbot.outputs.appId

@description('The web app that the program is published to.')
output webApp string = salesbot.outputs.webApp

@description('Publishes the program, once it is zipped.')
output publishCommand string = salesbot.outputs.publishCommand

@description('Makes the app package for Teams.')
output packageCommand string = salesbot.outputs.packageCommand
