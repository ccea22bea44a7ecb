// SalesBot in Azure, in a resource group that exists: the web app, its database, its identity, its registration with Teams, and its logs.
// One identity is the bot's app id, and it opens the database: there is no secret anywhere. README.md beside this has the commands.
targetScope = 'resourceGroup'

@description('What the resources are called; where a name must be the only one in the world, letters are added. Lower-case letters, digits and hyphens; a hyphen neither begins nor ends it.')
@minLength(3)
@maxLength(20)
param name string = 'salesbot'

@description('What the bot is called where administrators see it.')
@minLength(3)
@maxLength(42)
param displayName string = 'SalesBot'

@description('Where it all runs.')
param location string = resourceGroup().location

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

var unique = toLower('${name}-${uniqueString(resourceGroup().id)}')
var database = 'salesbot'

// How many connections a server of each size has for its users; of B2s there are two figures, and this is the smaller.
var connections = {
  Standard_B1ms: 35
  Standard_B2s: 97
  Standard_D2ds_v5: 844
  Standard_D4ds_v5: 1703
}
// Each web app is there twice while a newer version takes over, and five connections are left to whoever looks after the server.
var pool = min(50, (connections[databaseSize] - 5) / (2 * webApps))

// What is empty is left out: the host then has its own default.
var optional = {
  Playbook__Path: playbookPath
  Understanding__Model__Endpoint: modelEndpoint
  Understanding__Model__Name: modelName
  Cards__Action: cardsAction
  Cards__RestMilliseconds: string(cardsRestMilliseconds)
  Limits__MessagesPerMinute: string(messagesPerMinute)
  Limits__RequestsPerSecond: string(requestsPerSecond)
  Limits__ToConversationPerSecond: string(toConversationPerSecond)
  // Teams counts what comes from all of them. One conversation's turns follow one another, wherever they are taken.
  Limits__ToTenantPerSecond: string(max(1, toTenantPerSecond / webApps))
  ToBotFromChannelOpenIdMetadataUrl: toBotFromChannelOpenIdMetadataUrl
  ToBotFromChannelTokenIssuer: toBotFromChannelTokenIssuer
  ToChannelFromBotLoginUrl: toChannelFromBotLoginUrl
  ToChannelFromBotOAuthScope: toChannelFromBotOAuthScope
}
var given = toObject(filter(items(optional), setting => !empty(setting.value)), setting => setting.key, setting => setting.value)
var managerSettings = toObject(range(0, length(managers)), i => 'Roles__Managers__${i}', i => managers[i])
var creditControllerSettings = toObject(range(0, length(creditControllers)), i => 'Roles__CreditControllers__${i}', i => creditControllers[i])
var tenantSettings = toObject(range(0, length(allowedTenants)), i => 'AllowedTenants__${i}', i => allowedTenants[i])
var channelSettings = toObject(range(0, length(allowedChannels)), i => 'AllowedChannels__${i}', i => allowedChannels[i])
var serviceUrlSettings = toObject(range(0, length(serviceUrls)), i => 'ServiceUrls__${i}', i => serviceUrls[i])

// The bot's app id, and its user in the database. It has no role on any Azure resource.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
  tags: tags
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.63.0.0/24'
      ]
    }
    subnets: [
      {
        name: 'web'
        properties: {
          addressPrefix: '10.63.0.0/26'
          delegations: [
            {
              name: 'web'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.63.0.64/26'
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${unique}.private.postgres.database.azure.com'
  location: 'global'
  tags: tags
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = {
  parent: zone
  name: name
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: network.id
    }
  }
}

// In the private network alone, and without passwords: whoever comes shows a token of Entra.
resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: unique
  location: location
  tags: tags
  sku: {
    name: databaseSize
    tier: startsWith(databaseSize, 'Standard_B') ? 'Burstable' : 'GeneralPurpose'
  }
  properties: {
    version: databaseVersion
    authConfig: {
      activeDirectoryAuth: 'Enabled'
      passwordAuth: 'Disabled'
      tenantId: tenant().tenantId
    }
    storage: {
      storageSizeGB: databaseStorage
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: backupDays
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: '${network.id}/subnets/database'
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [
    zoneLink
  ]
}

// A server does one thing at a time: what follows waits for what stands before it.
resource contacts 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: database
  properties: {
    charset: 'UTF8'
    collation: 'en_US.utf8'
  }
}

resource tlsOnly 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = {
  parent: server
  name: 'require_secure_transport'
  properties: {
    value: 'on'
    source: 'user-override'
  }
  dependsOn: [
    contacts
  ]
}

resource newTlsOnly 'Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01' = {
  parent: server
  name: 'ssl_min_protocol_version'
  properties: {
    value: 'TLSv1.2'
    source: 'user-override'
  }
  dependsOn: [
    tlsOnly
  ]
}

// A module, because a resource's name has to be known at the start, and this one is the identity's object id.
module administrator 'modules/database-administrator.bicep' = {
  name: '${name}-administrator'
  params: {
    server: server.name
    objectId: identity.properties.principalId
    principalName: identity.name
  }
  dependsOn: [
    newTlsOnly
  ]
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: webAppSize
    capacity: webApps
  }
  properties: {
    reserved: true
  }
}

resource web 'Microsoft.Web/sites@2024-04-01' = {
  name: unique
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: '${network.id}/subnets/web'
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet SalesBot.dll'
      alwaysOn: true
      healthCheckPath: '/readyz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      webSocketsEnabled: false
    }
  }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: web
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: web
  name: 'scm'
  properties: {
    allow: false
  }
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: web
  name: 'appsettings'
  properties: union(given, managerSettings, creditControllerSettings, tenantSettings, channelSettings, serviceUrlSettings, {
    MicrosoftAppType: 'UserAssignedMSI'
    MicrosoftAppId: identity.properties.clientId
    MicrosoftAppTenantId: tenant().tenantId
    ConnectionStrings__SalesBot: 'Host=${server.properties.fullyQualifiedDomainName};Database=${database};Username=${identity.name};SSL Mode=VerifyFull;Maximum Pool Size=${pool}'
    // The front of App Service says who called: a flood from one address is then told from Teams.
    ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
    // The zip is mounted as it is, read-only; and on stopping the host has time for the turns it has taken.
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    WEBSITES_CONTAINER_STOP_TIME_LIMIT: '40'
  })
  dependsOn: [
    administrator
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: unique
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${web.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
    isStreamingSupported: false
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
    }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
    workspaceCapping: {
      dailyQuotaGb: dailyQuotaGb
    }
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

// What the host says, what the platform does with it, who published, and which address called which path. No body and no name is among it.
resource webLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: web
  name: 'logs'
  properties: {
    workspaceId: logs.id
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
      {
        category: 'AppServiceAuditLogs'
        enabled: true
      }
      {
        category: 'AppServiceHTTPLogs'
        enabled: true
      }
    ]
  }
}

@description('The host name of the bot.')
output host string = web.properties.defaultHostName

@description('The app id of the bot.')
output appId string = identity.properties.clientId

@description('The web app that the program is published to.')
output webApp string = web.name

@description('Publishes the program, once it is zipped.')
output publishCommand string = 'az webapp deploy --resource-group ${resourceGroup().name} --name ${web.name} --type zip --src-path artifacts/salesbot.zip'

@description('Makes the app package for Teams.')
output packageCommand string = 'dotnet run --project Bot -- package-teams-app --app-id ${identity.properties.clientId} --host ${web.properties.defaultHostName}'
