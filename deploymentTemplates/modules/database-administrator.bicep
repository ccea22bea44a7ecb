// Lets an identity administer a database server.
targetScope = 'resourceGroup'

@description('The server.')
param server string

@description('The object id of the identity.')
param objectId string

@description('The name of the identity, by which it logs in.')
param principalName string

resource administrator 'Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01' = {
  name: '${server}/${objectId}'
  properties: {
    principalType: 'ServicePrincipal'
    principalName: principalName
    tenantId: tenant().tenantId
  }
}
