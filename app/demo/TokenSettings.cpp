// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/TokenSettings.h"

#include <QFile>

static void initRulesResource() { Q_INIT_RESOURCE(yc_demo_rules); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::demo {

namespace {
QByteArray settings()
{
    initRulesResource();
    QFile file(QStringLiteral(":/yichuang/settings/pkcs11-modules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

core::Result<store::TokenRules> tokenRules(QDate today) { return store::TokenRules::fromJson(settings(), today); }

QList<store::KnownModule> presentTokenModules() { return store::KnownModule::present(settings()); }

} // namespace yc::demo
