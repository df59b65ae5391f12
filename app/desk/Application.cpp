// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/Application.h"

#include "cardreader/PcscReader.h"
#include "cardreader/SimulatedReader.h"
#include "demo/VaultSettings.h"
#include "desk/DeskDoor.h"
#include "desk/DeskWindow.h"
#include "registry/RecordTypes.h"
#include "registry/Services.h"
#include "registry/Words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

namespace yc::desk {

namespace {

struct Arguments {
    QString folder;
    DeskPreferences preferences; ///< as kept, with what the arguments say instead
    bool demoIfMissing = false;
    bool training = false;
};

Arguments readArguments(QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Yichuang, one window for a community service desk."));
    const QCommandLineOption desk(QStringLiteral("desk"), QStringLiteral("Folder of the desk."),
                                  QStringLiteral("FOLDER"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("zh_CN or en."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark, contrast or contrast-dark."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption demo(QStringLiteral("demo-if-missing"),
                                  QStringLiteral("Where there is no desk yet, make the demo desk without asking."));
    const QCommandLineOption training(QStringLiteral("training"),
                                      QStringLiteral("Cards are put in on a page, in place of a reader, to practise."));
    parser.addOptions({desk, language, theme, demo, training});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);

    Arguments arguments;
    arguments.folder = parser.isSet(desk) ? parser.value(desk)
                                          : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                                QStringLiteral("/yichuang/desk");
    arguments.preferences = DeskPreferences::read(DeskPreferences::defaultPath());
    if (parser.isSet(language))
        arguments.preferences.language = parser.value(language);
    if (parser.isSet(theme))
        arguments.preferences.theme = DeskPreferences::themeOf(parser.value(theme));
    arguments.demoIfMissing = parser.isSet(demo);
    arguments.training = parser.isSet(training);
    return arguments;
}

} // namespace

int Application::run(QApplication &application)
{
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    QApplication::setApplicationVersion(QStringLiteral(YC_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("yichuang"));
    registry::handOverWords();
    const Arguments arguments = readArguments(application);

    const auto clock = std::make_shared<core::SystemClock>();
    const core::Result<store::Vault::Settings> vault = demo::vaultSettings(clock->today());
    if (!vault)
        qCritical("The rules for passphrases cannot be read: this program is damaged.");
    Translation translation;
    DeskDoor door(arguments.folder, registry::recordTypes(), clock, vault.value_or(store::Vault::Settings{}));
    DeskWindow::Options options;
    options.demoIfMissing = arguments.demoIfMissing;
    options.preferencesPath = DeskPreferences::defaultPath();
    options.makeServices = registry::makeServices;
    std::unique_ptr<core::CardReader> reader;
    if (arguments.training)
        reader = std::make_unique<cardreader::SimulatedReader>();
    else
        reader = std::make_unique<cardreader::PcscReader>();
    options.cardReader = reader.get();
    reader->start();
    DeskWindow window(door, translation, arguments.preferences, std::move(options));
    window.start();
    window.show();
    return QApplication::exec();
}

} // namespace yc::desk
