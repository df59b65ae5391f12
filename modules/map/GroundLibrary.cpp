// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/Ground.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

namespace yc::map {

MakeGround groundMaker(QString &why)
{
    static MakeGround maker = nullptr;
    if (maker)
        return maker;
    // Beside the program as it is built, and where it is installed. Nowhere else: no path of the environment is asked.
    const QString here = QCoreApplication::applicationDirPath();
    for (const char *folder : {"/", "/../bin/", "/" YC_GROUND_FOLDER "/"}) {
        const QString path = here + QString::fromLatin1(folder) + QStringLiteral("libyichuang-ground.so");
        if (!QFileInfo::exists(path))
            continue;
        QLibrary library(path);
        library.setLoadHints(QLibrary::PreventUnloadHint); // Qt Quick has ends of its own at the end of the program
        maker = reinterpret_cast<MakeGround>(library.resolve(YC_GROUND_MAKER));
        if (maker)
            return maker;
        why = library.errorString();
    }
    if (why.isEmpty())
        why = QStringLiteral("libyichuang-ground.so");
    return nullptr;
}

} // namespace yc::map
