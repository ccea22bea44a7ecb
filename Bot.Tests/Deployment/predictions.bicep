// Deployments whose resources the tests have the compiler predict. Each has a resource group of its own, which says what it is for.
targetScope = 'subscription'

module defaults '../../deploymentTemplates/new-resource-group.bicep' = {
  name: 'defaults'
  params: {
    resourceGroupName: 'defaults'
  }
}

// Every parameter that is empty by default, filled with the name of the setting that it is for.
module filled '../../deploymentTemplates/new-resource-group.bicep' = {
  name: 'filled'
  params: {
    resourceGroupName: 'filled'
    managers: ['Roles__Managers__0', 'Roles__Managers__1']
    creditControllers: ['Roles__CreditControllers__0', 'Roles__CreditControllers__1']
    allowedTenants: ['AllowedTenants__0', 'AllowedTenants__1']
    allowedChannels: ['AllowedChannels__0', 'AllowedChannels__1']
    serviceUrls: ['ServiceUrls__0', 'ServiceUrls__1']
    playbookPath: 'Playbook__Path'
    modelEndpoint: 'Understanding__Model__Endpoint'
    modelName: 'Understanding__Model__Name'
    cardsAction: 'submit'
    toBotFromChannelOpenIdMetadataUrl: 'ToBotFromChannelOpenIdMetadataUrl'
    toBotFromChannelTokenIssuer: 'ToBotFromChannelTokenIssuer'
    toChannelFromBotLoginUrl: 'ToChannelFromBotLoginUrl'
    toChannelFromBotOAuthScope: 'ToChannelFromBotOAuthScope'
  }
}

// The shortest and the longest name.
module names '../../deploymentTemplates/new-resource-group.bicep' = [for name in ['abc', 'abcdefghijklmnopqrst']: {
  name: 'name-${length(name)}'
  params: {
    resourceGroupName: 'name-${length(name)}'
    name: name
  }
}]

// Every size of the database with every number of web apps.
var sizes = ['Standard_B1ms', 'Standard_B2s', 'Standard_D2ds_v5', 'Standard_D4ds_v5']
module shares '../../deploymentTemplates/new-resource-group.bicep' = [for i in range(0, 12): {
  name: 'share-${i}'
  params: {
    resourceGroupName: '${sizes[i % 4]}-${i / 4 + 1}'
    databaseSize: sizes[i % 4]
    webApps: i / 4 + 1
  }
}]
