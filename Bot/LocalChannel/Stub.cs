namespace SalesBot.LocalChannel; public static class X { public static void MapLocalChannel(this Microsoft.AspNetCore.Builder.WebApplication a) { } }
