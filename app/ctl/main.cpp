// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Interrupt.h"
#include "ctl/Program.h"
#include "store/vault/ProcessHardening.h"
#include "translations/Translation.h"

#include <QGuiApplication>

#include <memory>

int main(int argc, char *argv[])
{
    using yc::ctl::Program;
    const yc::ctl::Interrupt interrupt;            // first: before Qt starts a thread
    static_cast<void>(yc::store::hardenProcess()); // refused in some containers; the work goes on
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    std::unique_ptr<QCoreApplication> application;
    if (Program::needsFonts(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // there may be no display, and nothing is shown
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("yichuangctl"));
    yc::Translation translation;
    translation.use(yc::Translation::ofThisMachine());
    return Program::run(arguments, interrupt.token());
}
